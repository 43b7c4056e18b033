using AgreementsKb.Core.Features.Changesets;

namespace AgreementsKb.Core.Features.History;

/// <summary>One change of one record.</summary>
/// <param name="Seq">Its number among all changes of all records, from 1 without gaps.</param>
/// <param name="Change">What was changed, against the version before.</param>
/// <param name="Changeset">Who changed it, when and why.</param>
public sealed record Revision(long Seq, RecordChange Change, SignedChangeset Changeset);
