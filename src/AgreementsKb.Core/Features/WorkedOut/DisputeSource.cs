using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// Works disputes out where that is possible at once: of all records where these fit in memory, of any past state, and of one
/// agreement always. Only for all disputes of a large store what is kept has to be asked.
/// </summary>
internal sealed class DisputeSource(Store store, Kept kept, Snapshots snapshots, Registers registers, Present present)
{
    /// <param name="agreement">Only those that touch it; null for all.</param>
    /// <param name="asOf">A date, a time or a revision; null for the present.</param>
    /// <param name="cancellationToken">Nothing is kept of what was read.</param>
    /// <returns>Null where what is kept has to be asked.</returns>
    /// <exception cref="BadParameterError">There is no such agreement, or no such state of the knowledge base.</exception>
    /// <exception cref="MovedError">The agreement was renamed.</exception>
    /// <exception cref="GoneError">The agreement was withdrawn or removed.</exception>
    public async Task<KnownDisputes?> InMemoryAsync(string? agreement, string? asOf, CancellationToken cancellationToken)
    {
        if (asOf is null && await kept.IsNeededAsync(cancellationToken))
        {
            return agreement is null ? null : await OfOneAsync(agreement, cancellationToken);
        }

        var (records, moment) = await snapshots.AtAsync(asOf, cancellationToken);
        if (agreement is not null && !records.Agreements.ContainsKey(agreement))
        {
            throw await NoAgreementAsync(agreement, records.Agreements.Keys, moment, cancellationToken);
        }

        return new KnownDisputes(DisputeFinder.Of(records), records.Revision, moment);
    }

    private async Task<KnownDisputes> OfOneAsync(string agreement, CancellationToken cancellationToken)
    {
        var part = await new Parts(present).OfAgreementsAsync([agreement], cancellationToken);
        return part.Coverage.Count > 0
            ? new KnownDisputes(part.Disputes.ToListOf(), part.Revision, Moment: null)
            : throw await NoAgreementAsync(
                agreement, (await registers.CurrentAsync(cancellationToken)).Agreements.Ids, moment: null, cancellationToken);
    }

    private async Task<KbError> NoAgreementAsync(string id, IEnumerable<string> known, Moment? moment, CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        var error = await Missing.ErrorAsync(source, Kinds.Named(Kinds.Agreement), id, moment, cancellationToken);
        return error is NotFoundError { IsNotYet: false }
            ? new BadParameterError("agreement", id, "the id of an agreement", Nearest.To(id, known).ToListOf())
            : error;
    }
}

/// <param name="Disputes">By id.</param>
/// <param name="Revision">Sequence number of the last change of the records that they were found in.</param>
/// <param name="Moment">Null for the present.</param>
internal sealed record KnownDisputes(ListOf<Dispute> Disputes, long Revision, Moment? Moment);
