using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>One record as it was found: a file of a folder, or a line of an export.</summary>
/// <param name="Kind">By its folder, or as the line says.</param>
/// <param name="Id">By its file name, or as the line says; known even where the record could not be read.</param>
/// <param name="IsFile">It has a file of its own, whose name must be the id.</param>
/// <param name="Record">Null where there were problems.</param>
/// <param name="Placed">Its values that were understood.</param>
internal sealed record Document(
    RecordKind Kind,
    string Id,
    bool IsFile,
    KbRecord? Record,
    IReadOnlyList<Placed> Placed,
    ProblemLog Problems)
{
    /// <summary>Where it is, in the words of a message.</summary>
    public string Where => IsFile || Placed is not [var first, ..]
        ? $"`{Problems.File}`"
        : FormattableString.Invariant($"line {first.At.Line}");

    /// <summary>The revision that a line of an export states; 0 for a file.</summary>
    public int Revision { get; init; }

    /// <summary>Its record as it will be stored; it passed the checks.</summary>
    public CheckedRecord Checked() =>
        new(Kind, Record!.Id, RecordJson.Write(Record), Revision > 0 ? Revision : null);
}
