using AgreementsKb.Core.Comparison;
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

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, _) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            ListOf<Heading> headings = [];
            var lines = new List<Line>();
            foreach (var agreement in request.Ids.Select(id => records.Agreements.GetValueOrDefault(id)).OfType<Agreement>())
            {
                var table = Comparer.Describe(records, agreement);
                headings = table.Dimensions.Select(dimension => new Heading(dimension.Key, dimension.Label)).ToListOf();
                lines.Add(new Line(agreement.Id, agreement.Title, table.Dimensions.Select(AnswerOf).ToListOf()));
            }

            return new Result(headings, lines.ToListOf());
        }

        private static Answer AnswerOf(Dimension dimension) => new(dimension.Cells[0].State, dimension.Cells[0].Values.Count);
    }
}
