using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// A value that was read, with the place it was read from: a record, a part of one, or a single value. The checks go by
/// these, so that they can say where; and they see the sound parts of a record that has problems elsewhere.
/// </summary>
/// <param name="value">Compact values and texts as themselves; what a <c>Stated</c> states.</param>
/// <param name="member">The key that holds it; null for a record.</param>
/// <param name="node">What was typed.</param>
/// <param name="owner">The part of the record that holds it; null for a record.</param>
internal sealed class Placed(object value, Field? member, Node node, Placed? owner)
{
    public object Value => value;

    public Field? Field => member;

    public Node Node => node;

    public Placed? Owner => owner;

    public Position At => Node.At;

    /// <summary>False where a key within it is missing or was not understood.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The record that it is a part of.</summary>
    public KbRecord Record => Owner?.Record ?? (KbRecord)Value;

    /// <summary>Where the value of one of its keys stands; where it begins itself, if the key is absent.</summary>
    public Position AtKey(string key) => (Node as MappingNode)?.Find(key)?.Value.At ?? At;

    /// <summary>Where one of the elements of a list of its own stands.</summary>
    public Position AtElement(string key, int index) =>
        ((Node as MappingNode)?.Find(key)?.Value as SequenceNode)?.Items.ElementAtOrDefault(index)?.At ?? AtKey(key);

    /// <summary>From the part that holds it outwards to the record.</summary>
    public IEnumerable<Placed> Owners()
    {
        for (var part = owner; part is not null; part = part.Owner)
        {
            yield return part;
        }
    }
}
