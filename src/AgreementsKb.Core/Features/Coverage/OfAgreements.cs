using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Coverage;

/// <summary>What is known of agreements and what is missing: how each question of a comparison is answered for each of them.</summary>
public static class OfAgreements
{
    /// <param name="Ids">Of agreements; those that are not there are left out.</param>
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(ListOf<string> Ids, string? AsOf = null) : IRequest<Result>;

    /// <param name="Dimensions">The questions, in the order of a comparison.</param>
    /// <param name="Items">In the order asked for.</param>
    public sealed record Result(ListOf<Heading> Dimensions, ListOf<Line> Items);

    /// <param name="Label">The question in words.</param>
    public sealed record Heading(string Key, string Label);

    /// <param name="Answers">One for each of the dimensions.</param>
    public sealed record Line(string Id, string Title, ListOf<Answer> Answers);

    /// <param name="Values">How many values are reported.</param>
    public sealed record Answer(CellState State, int Values);

    internal sealed class Handler(Snapshots snapshots, Kept kept, KeptCoverage coverage, Present present) : IRequestHandler<Query, Result>
    {
        private static readonly ListOf<Heading> Headings = Comparer.Questions.Select(row => new Heading(row.Key, row.Label)).ToListOf();

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var known = await KnownAsync(request, cancellationToken);
            var lines = request.Ids.Select(id => known.GetValueOrDefault(id)).OfType<CoverageOf>().Select(of => new Line(
                of.Id, of.Title, of.Answers.Select(answer => new Answer(answer.State, answer.Values)).ToListOf()));
            return new Result(Headings, lines.ToListOf());
        }

        /// <summary>Where what is kept is behind, or not there yet, it is worked out of the agreements' own slice.</summary>
        private async Task<Dictionary<string, CoverageOf>> KnownAsync(Query request, CancellationToken cancellationToken)
        {
            if (request.AsOf is not null || !await kept.IsNeededAsync(cancellationToken))
            {
                var (records, _) = await snapshots.AtAsync(request.AsOf, cancellationToken);
                return ById(request.Ids.Distinct(StringComparer.Ordinal)
                    .Select(id => records.Agreements.GetValueOrDefault(id))
                    .OfType<Agreement>()
                    .Select(agreement => Parts.Coverage(records, agreement)));
            }

            return await coverage.ReadAsync(request.Ids, cancellationToken)
                ?? ById((await new Parts(present).OfAgreementsAsync(request.Ids, cancellationToken)).Coverage);
        }

        private static Dictionary<string, CoverageOf> ById(IEnumerable<CoverageOf> coverage) =>
            coverage.ToDictionary(of => of.Id, StringComparer.Ordinal);
    }
}
