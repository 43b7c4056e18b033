namespace AgreementsKb.Core.SeedData;

/// <summary>
/// The comments of a file as typed, on the nodes of its canonical form. A comment on something that the canonical form writes
/// otherwise (an empty list, a value typed as an object) moves to what holds it, so that none is lost.
/// </summary>
internal sealed class YamlRemarks
{
    private static readonly Remarks None = new();

    private readonly Dictionary<object, Remarks> _of = new(ReferenceEqualityComparer.Instance);

    private YamlRemarks()
    {
    }

    public static YamlRemarks On(MappingNode canonical, YamlPart typed)
    {
        var remarks = new YamlRemarks();
        remarks.Move(typed, canonical, canonical);
        return remarks;
    }

    /// <param name="slot">An <see cref="Entry"/>, an item of a list, the whole, or (for what comes after) a value.</param>
    public Remarks Of(object slot) => _of.GetValueOrDefault(slot, None);

    /// <summary>Whether there are comments inside a node, so that it takes more than one line.</summary>
    public bool Divide(Node node) => Of(node).After.Count > 0 || node switch
    {
        MappingNode mapping => mapping.Entries.Any(entry => !Of(entry).IsEmpty || Divide(entry.Value)),
        SequenceNode sequence => sequence.Items.Any(item => !Of(item).IsEmpty || Divide(item)),
        _ => false,
    };

    private Remarks At(object slot)
    {
        if (!_of.TryGetValue(slot, out var remarks))
        {
            _of.Add(slot, remarks = new Remarks());
        }

        return remarks;
    }

    private void Move(YamlPart part, object slot, Node value)
    {
        var here = part.Remarks;
        if (here.Before.Count > 0 || here.Trailing is not null)
        {
            At(slot).Before.AddRange(here.Before);
            Trail(slot, here.Trailing);
        }

        if (value is MappingNode { Entries.Count: > 0 } mapping && part.IsMapping)
        {
            Keys(part, mapping);
        }
        else if (value is SequenceNode sequence && part.Parts.Count == sequence.Items.Count)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                Move(part.Parts[i], sequence.Items[i], sequence.Items[i]);
            }
        }
        else
        {
            Merge(part, slot);
            return;
        }

        if (here.After.Count > 0)
        {
            At(value).After.AddRange(here.After);
        }
    }

    private void Keys(YamlPart part, MappingNode mapping)
    {
        foreach (var child in part.Parts)
        {
            if (mapping.Find(child.Key!) is { } entry)
            {
                Move(child, entry, entry.Value);
            }
            else if (child.Comments().ToList() is { Count: > 0 } homeless)
            {
                At(mapping).After.AddRange(homeless);
            }
        }
    }

    /// <summary>What was several lines is one: the comment at the end of a single item stays at the end.</summary>
    private void Merge(YamlPart part, object slot)
    {
        foreach (var child in part.Parts)
        {
            var only = part.Parts.Count == 1 && child.Parts.Count == 0 && child.Remarks.Trailing is not null;
            if (only)
            {
                At(slot).Before.AddRange(child.Remarks.Before);
                Trail(slot, child.Remarks.Trailing);
            }
            else if (child.Comments().ToList() is { Count: > 0 } moved)
            {
                At(slot).Before.AddRange(moved);
            }
        }

        if (part.Remarks.After.Count > 0)
        {
            At(slot).Before.AddRange(part.Remarks.After);
        }
    }

    private void Trail(object slot, string? comment)
    {
        if (comment is not null)
        {
            At(slot).Trail(comment);
        }
    }
}
