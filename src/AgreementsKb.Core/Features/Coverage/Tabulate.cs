using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Tables;
using MediatR;

namespace AgreementsKb.Core.Features.Coverage;

/// <summary>What is known of agreements and what is missing, as a table: a row each, two columns a question.</summary>
public static class Tabulate
{
    private const string Values = "Values";

    /// <param name="Filters">As of a list of agreements.</param>
    /// <param name="Sort">As of a list of agreements.</param>
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">A filter, the order or the state is none.</exception>
    /// <exception cref="MovedError">A filter names a record by a former id.</exception>
    /// <exception cref="GoneError">A filter names a record that was withdrawn or removed.</exception>
    public sealed record Query(ListOf<List.Filter> Filters, string? Sort = null, string? AsOf = null) : IRequest<ListTable>;

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Query, ListTable>
    {
        public async Task<ListTable> Handle(Query request, CancellationToken cancellationToken)
        {
            var first = await mediator.Send(Page(request, cursor: null), cancellationToken);
            var questions = (await mediator.Send(new OfAgreements.Query([], request.AsOf), cancellationToken)).Dimensions;
            ListOf<string> columns =
            [
                "id", "title", .. questions.SelectMany(question => new[] { question.Key, question.Key + Values }), "licence",
            ];
            return new ListTable(columns, RowsAsync(request, first, cancellationToken), first.Total, first.Revision, first.AsOf)
            {
                DisputesPendingSince = first.DisputesPendingSince,
            };
        }

        private static List.Query Page(Query request, string? cursor) =>
            new(Kinds.Named(Kinds.Agreement), request.Filters, List.MaximumLimit, cursor) { Sort = request.Sort, AsOf = request.AsOf, Fields = ["title"] };

        private async IAsyncEnumerable<ListOf<string?>> RowsAsync(
            Query request, List.Result page, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (true)
            {
                var coverage = await mediator.Send(new OfAgreements.Query(page.Items.Select(IdOf).ToListOf(), request.AsOf), cancellationToken);
                foreach (var line in coverage.Items)
                {
                    yield return Row(line);
                }

                if (page.Next is not { } next)
                {
                    yield break;
                }

                page = await mediator.Send(Page(request, next), cancellationToken);
            }
        }

        private static ListOf<string?> Row(OfAgreements.Line line) => new string?[] { line.Id, line.Title }
            .Concat(line.Answers.SelectMany(answer => new[] { AnswerWords.Of(answer.State), answer.Values.ToString(CultureInfo.InvariantCulture) }))
            .Append(Licence.OfTheData.Id)
            .ToListOf();

        private static string IdOf(ReadOnlyMemory<byte> item)
        {
            using var json = JsonDocument.Parse(item);
            return json.RootElement.GetProperty("id").GetString()!;
        }
    }
}
