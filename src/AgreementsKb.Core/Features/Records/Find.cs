using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>The records of any kind that have an id, or once had it.</summary>
public static class Find
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No record of any kind has it or ever had it.</exception>
    /// <exception cref="GoneError">The only one that had it was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string Id, string? AsOf = null) : IRequest<Result>;

    /// <param name="Renamed">Those of the records whose present id is another.</param>
    /// <param name="AsOf">The state they are of; null for the present.</param>
    public sealed record Result(ListOf<KbRecord> Records, ListOf<KbRecord> Renamed, Moment? AsOf);

    internal sealed class Handler(Snapshots snapshots, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            var own = records.All.Where(record => record.Id == request.Id).ToListOf();
            if (own.Count > 0)
            {
                return new Result(own, [], moment);
            }

            var renamed = await RenamedAsync(records, request.Id, moment, cancellationToken);
            return new Result(renamed, renamed, moment);
        }

        private async Task<ListOf<KbRecord>> RenamedAsync(
            RecordSet records, string id, Moment? moment, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var errors = new List<KbError>();
            foreach (var kind in Kinds.All)
            {
                errors.Add(await Missing.ErrorAsync(source, kind, id, moment, cancellationToken));
            }

            var renamed =
                from moved in errors.OfType<MovedError>()
                from record in records.All
                where record.Id == moved.NewId && Kinds.Of(record).Name == moved.Kind
                select record;
            return renamed.ToListOf() is { Count: > 0 } found ? found : throw Reason(errors, id);
        }

        /// <summary>That of the kind which knows most.</summary>
        private static KbError Reason(List<KbError> errors, string id) =>
            errors.OfType<GoneError>().FirstOrDefault()
            ?? (KbError?)errors.OfType<NotFoundError>().FirstOrDefault(error => error.IsNotYet)
            ?? new NotFoundError(
                "record",
                id,
                Nearest.To(id, errors.OfType<NotFoundError>().SelectMany(error => error.Suggestions)).ToListOf());
    }
}
