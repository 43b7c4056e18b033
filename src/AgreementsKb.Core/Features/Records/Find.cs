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

    internal sealed class Handler(Present present, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (found, moment) = await FoundAsync(request.AsOf, request.Id, Kinds.All, cancellationToken);
            if (found.Count > 0)
            {
                return new Result(found, [], moment);
            }

            var renamed = await RenamedAsync(request, moment, cancellationToken);
            return new Result(renamed, renamed, moment);
        }

        private async Task<(ListOf<KbRecord> Records, Moment? Moment)> FoundAsync(
            string? asOf, string id, IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken)
        {
            var at = await present.AtAsync(asOf, _ => new PageNeeds(kinds.Select(kind => PageNeeds.One(kind, id))), cancellationToken);
            var found = at.Found
                .Where(record => record.Id == id && kinds.Contains(Kinds.Of(record)))
                .OrderBy(record => record.GetType().Name, StringComparer.Ordinal);
            return (found.ToListOf(), at.Moment);
        }

        private async Task<ListOf<KbRecord>> RenamedAsync(Query request, Moment? moment, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var errors = new List<KbError>();
            foreach (var kind in Kinds.All)
            {
                errors.Add(await Missing.ErrorAsync(source, kind, request.Id, moment, cancellationToken));
            }

            var renamed = new List<KbRecord>();
            foreach (var moved in errors.OfType<MovedError>())
            {
                var kind = Kinds.Named(moved.Kind);
                renamed.AddRange((await FoundAsync(request.AsOf, moved.NewId, [kind], cancellationToken)).Records);
            }

            return renamed.Count > 0 ? renamed.ToListOf() : throw Reason(errors, request.Id);
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
