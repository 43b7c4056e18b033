using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>What a changeset does to one record.</summary>
/// <param name="Kind">The kind of the record.</param>
/// <param name="Id">The id that it has by the change; the id it had, where it is removed.</param>
/// <param name="Op"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
/// <param name="Version">The version that the change makes.</param>
/// <param name="Title">What to call the record in words.</param>
public sealed record RecordChange(string Kind, string Id, string Op, int Version, string Title)
{
    /// <summary>For an added record: the id under which it was before.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>For a removed record: the record that takes its place.</summary>
    public string? RenamedTo { get; init; }

    /// <summary>Field by field, for a record that was changed or renamed; absent where that was not worked out.</summary>
    public ListOf<FieldChange>? Fields { get; init; }
}
