using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>A record that somebody else changed after the sender of a changeset saw it.</summary>
/// <param name="Revision">The record's revision number now; null where it is gone.</param>
/// <param name="Changeset">The changeset that changed it last; null where there is no such record and never was.</param>
/// <param name="Editor">Who changed it last.</param>
/// <param name="Reason">Why.</param>
/// <param name="Fields">
/// Every field that was changed meanwhile, also those that the sender left as they were: a whole record is sent, and would
/// undo them.
/// </param>
public sealed record RecordConflict(
    string Kind, string Id, int? Revision, long? Changeset, string? Editor, string? Reason, ListOf<FieldConflict> Fields);

/// <summary>A field in three states. A state is absent where the field is.</summary>
/// <param name="Path">Where: <c>funding/border-security/reports[1]/amount</c>.</param>
/// <param name="Base">As the sender saw it.</param>
/// <param name="Theirs">As it is now.</param>
/// <param name="Yours">As the changeset would have it.</param>
public sealed record FieldConflict(string Path, string? Base, string? Theirs, string? Yours);
