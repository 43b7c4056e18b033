using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using MediatR;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Brings the store to the given records in one transaction. Records that are not given are left alone.</summary>
public static class Import
{
    /// <param name="Records">Checked records.</param>
    /// <param name="Editor">Who imports.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Origin">Where the records come from: a folder, a file.</param>
    /// <param name="DryRun">Only say what would change.</param>
    public sealed record Command(ListOf<KbRecord> Records, string Editor, string Reason, string Origin, bool DryRun = false)
        : IRequest<Result>;

    /// <param name="Changeset">The number of the changeset; null where nothing changed or on a dry run.</param>
    /// <param name="Added">Kind and id of each.</param>
    public sealed record Result(long? Changeset, ListOf<string> Added, ListOf<string> Changed, int Unchanged, long Revision);
}
