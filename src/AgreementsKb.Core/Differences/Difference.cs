using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Differences;

/// <summary>What differs between two versions of a record, field by field.</summary>
public static class Difference
{
    /// <summary>
    /// In the order in which a file has the fields. A part that was added or taken away is one change. Versions that the
    /// present record types cannot read are compared by their plain keys.
    /// </summary>
    /// <param name="kind">What both are.</param>
    /// <param name="was">Stored JSON.</param>
    /// <param name="now">Stored JSON.</param>
    public static ListOf<FieldChange> Between(RecordKind kind, ReadOnlyMemory<byte> was, ReadOnlyMemory<byte> now)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return was.Span.SequenceEqual(now.Span)
            ? []
            : new TreeDifference().Between(TypedTree.Of(kind, was), TypedTree.Of(kind, now), RecordShape.Of(kind.Type));
    }
}
