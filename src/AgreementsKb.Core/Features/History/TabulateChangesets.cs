using System.Globalization;
using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Tables;
using MediatR;

namespace AgreementsKb.Core.Features.History;

/// <summary>The changesets, or those of one nature, as a table: a row each.</summary>
public static class TabulateChangesets
{
    /// <param name="Nature">Null for all.</param>
    /// <param name="OldestFirst">Else the newest come first.</param>
    public sealed record Query(ChangeNature? Nature = null, bool OldestFirst = false) : IRequest<ListTable>;

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Query, ListTable>
    {
        private static readonly ListOf<string> Columns =
        [
            "changeset", "at", "editor", "nature", "reason", "origin", "added", "changed", "removed", "reverts", "revertedBy", "approvedBy",
            "approvedBecause", "revision", "licence",
        ];

        public async Task<ListTable> Handle(Query request, CancellationToken cancellationToken)
        {
            var first = await PageAsync(request, cursor: null, cancellationToken);
            return new ListTable(Columns, RowsAsync(request, first, cancellationToken), first.Total, first.Revision, AsOf: null);
        }

        private Task<ListChangesets.Result> PageAsync(Query request, string? cursor, CancellationToken cancellationToken) => mediator.Send(
            new ListChangesets.Query(ListChangesets.MaximumLimit, cursor) { Nature = request.Nature, OldestFirst = request.OldestFirst }, cancellationToken);

        /// <summary>A changeset is never changed: those that come meanwhile are left out, as the head was before them.</summary>
        private async IAsyncEnumerable<ListOf<string?>> RowsAsync(
            Query request, ListChangesets.Result page, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var left = page.Total;
            while (true)
            {
                foreach (var line in page.Items.Take((int)Math.Min(left, int.MaxValue)))
                {
                    yield return Row(line);
                }

                left -= page.Items.Count;
                if (page.Next is null || left <= 0)
                {
                    yield break;
                }

                page = await PageAsync(request, page.Next, cancellationToken);
            }
        }

        private static ListOf<string?> Row(ListChangesets.Line line)
        {
            var signed = line.Changeset;
            return new[]
            {
                Text(signed.Id), Storage.AsOf.Write(signed.At), signed.Editor, RecordShape.WordOf(signed.Nature),
                signed.Reason, signed.Origin, Text(line.Added), Text(line.Changed), Text(line.Removed), signed.Reverts is { } reverts ? Text(reverts) : null,
                string.Join(TableColumns.Separator, signed.RevertedBy.Select(Text)), signed.Approval?.Reviewer, signed.Approval?.Reason, Text(line.Revision), Licence.OfTheData.Id,
            }.ToListOf();
        }

        private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
