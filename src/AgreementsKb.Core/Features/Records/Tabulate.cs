using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using FluentValidation;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>A whole filtered list as a table, a row a record.</summary>
public static class Tabulate
{
    /// <param name="Filters">As of a list.</param>
    /// <exception cref="BadParameterError">A filter, the order or <see cref="AsOf"/> is none.</exception>
    /// <exception cref="MovedError">A filter names a record by a former id.</exception>
    /// <exception cref="GoneError">A filter names a record that was withdrawn or removed.</exception>
    public sealed record Query(RecordKind Kind, ListOf<List.Filter> Filters, string? Sort = null, string? AsOf = null) : IRequest<ListTable>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Sort).Custom((sort, context) =>
                ListChecks.OneOf("sort", sort is null ? [] : [sort], List.SortNames(context.InstanceToValidate.Kind), context));
            RuleForEach(query => query.Filters).Custom((filter, context) => ListFilters.Check(
                context.InstanceToValidate.Filters, filter, context.InstanceToValidate.Kind, context));
            RuleFor(query => query).Custom((query, context) => ListChecks.StatusOn(query.Filters, [], context));
        }
    }

    internal sealed class Handler(Store store, Kept kept, Snapshots snapshots, IMediator mediator) : IRequestHandler<Query, ListTable>
    {
        public async Task<ListTable> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var now = request.AsOf ?? await RevisionAsync(source, cancellationToken);
            var head = await mediator.Send(new List.Query(request.Kind, request.Filters, Limit: 1) { AsOf = now }, cancellationToken);
            var disputed = await Disputed.OfAsync(kept, snapshots, request.Kind, request.Filters, request.AsOf, cancellationToken);
            var selection = new ListSelection(request.Kind, request.Filters, head.AsOf, disputed);
            var rows = RowsAsync(source, selection, ListSort.Of(request.Sort), cancellationToken);
            ListOf<string> columns =
            [
                .. TableColumns.First, .. TableColumns.Codes(request.Kind), .. TableColumns.Own(request.Kind).Select(column => column.Name),
                .. TableColumns.Last,
            ];
            return new ListTable(
                columns, StoreErrors.TranslateAsync(rows, store.Where, cancellationToken), head.Total, head.Revision,
                request.AsOf is null ? null : head.AsOf)
            {
                DisputesPendingSince = disputed?.PendingSince,
            };
        }

        private static async Task<string?> RevisionAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand("select nullif(coalesce(max(seq), 0), 0)::text from kb_revision");
            return await command.ExecuteScalarAsync(cancellationToken) as string;
        }

        private static async IAsyncEnumerable<ListOf<string?>> RowsAsync(
            NpgsqlDataSource source, ListSelection selection, ListSort sort, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Sql(selection, sort), connection) { CommandTimeout = 0 };
            command.Parameters.AddRange(selection.Copies());
            var own = TableColumns.Own(selection.Kind);
            await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                var cells = new List<string?>();
                for (var i = 0; i < rows.FieldCount - 2; i++)
                {
                    cells.Add(await rows.IsDBNullAsync(i, cancellationToken) ? null : rows.GetString(i));
                }

                var version = rows.GetInt32(rows.FieldCount - 2);
                var record = RecordJson.Read(selection.Kind, rows.GetFieldValue<byte[]>(rows.FieldCount - 1));
                cells.AddRange(own.Select(column => column.Of(record)));
                cells.Add(version.ToString(CultureInfo.InvariantCulture));
                cells.Add(Licence.OfTheData.Id);
                yield return cells.ToListOf();
            }
        }

        /// <summary>The rows are put in order before their labels and documents are looked up, one after the other.</summary>
        private static string Sql(ListSelection selection, ListSort sort)
        {
            var cells = ListField.All(selection.Kind).SelectMany(field => Cells(selection, field));
            return $"""
                select row.id, row.label, {string.Join(", ", cells)}, row.version, whole.data
                from (select * from {selection.Table} row where {selection.Where()} order by {sort.OrderBy("row")} offset 0) row
                {selection.Documents("row")}
                order by {sort.OrderBy("row")}
                """;
        }

        private static IEnumerable<string> Cells(ListSelection selection, ListField field)
        {
            var column = selection.Values(field);
            yield return $"array_to_string({column}, '{TableColumns.Separator}')";
            if (field.Of is not null)
            {
                yield return $"""
                    (select string_agg(coalesce({field.LabelSql("code", selection.Standing)}, code), '{TableColumns.Separator}' order by place)
                    from unnest({column}) with ordinality coded(code, place))
                    """;
            }
        }
    }
}
