namespace AgreementsKb.Core.SeedData;

/// <summary>The comments that belong to a line of a file or to the block under it. Each begins with its <c>#</c>.</summary>
internal sealed class Remarks
{
    /// <summary>Lines above.</summary>
    public List<string> Before { get; } = [];

    /// <summary>At the end of the line; null where there is none.</summary>
    public string? Trailing { get; private set; }

    /// <summary>Lines after the last key or item of the block.</summary>
    public List<string> After { get; } = [];

    public bool IsEmpty => Trailing is null && Before.Count == 0 && After.Count == 0;

    /// <summary>A line has one end: what comes second stands above.</summary>
    public void Trail(string comment)
    {
        if (Trailing is null)
        {
            Trailing = comment;
        }
        else
        {
            Before.Add(comment);
        }
    }
}

/// <summary>A key with its value, an item of a list, or the whole file, as it was typed; with its comments.</summary>
/// <param name="key">Null for an item and for the whole.</param>
/// <param name="owner">What it is a part of; null for the whole.</param>
internal sealed class YamlPart(string? key, YamlPart? owner)
{
    public string? Key => key;

    public YamlPart? Owner => owner;

    public List<YamlPart> Parts { get; } = [];

    public bool IsMapping { get; set; }

    /// <summary>How far the keys or hyphens of its block are indented; -1 between brackets and for a single value.</summary>
    public int Indent { get; set; } = -1;

    public Remarks Remarks { get; } = new();

    /// <summary>Every comment of it and of its parts, in the order of the file.</summary>
    public IEnumerable<string> Comments() =>
    [
        .. Remarks.Before,
        .. Remarks.Trailing is { } trailing ? [trailing] : Array.Empty<string>(),
        .. Parts.SelectMany(part => part.Comments()),
        .. Remarks.After,
    ];
}
