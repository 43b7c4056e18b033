using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.Changes;

/// <summary>
/// The changes of all records after a sequence number, oldest first. Writers take turns, so a change never appears before one
/// that has a smaller number: who goes on from the last number misses nothing.
/// </summary>
public static class After
{
    public const int DefaultLimit = 100;
    public const int MaximumLimit = 1000;

    /// <param name="Position">The number of the last change that is known already; 0 to begin at the beginning.</param>
    public sealed record Query(long Position, int Limit = DefaultLimit) : IRequest<Result>
    {
        /// <summary>Names of kinds of record; none for all.</summary>
        public ListOf<string> Kinds { get; init; } = [];

        /// <summary>With the record as the change left it.</summary>
        public bool WithData { get; init; }
    }

    /// <param name="Items">Oldest first.</param>
    /// <param name="Position">From where to go on. Where nothing follows, the number of the last change in the store.</param>
    /// <param name="More">Whether more changes follow.</param>
    /// <param name="Revision">Sequence number of the last change in the store.</param>
    public sealed record Result(ListOf<Entry> Items, long Position, bool More, long Revision);

    /// <param name="Revision">Who changed what, when and why; without field-level differences.</param>
    /// <param name="Data">UTF-8; the stored jsonb, of a removal as it was last. Null where it was not asked for.</param>
    public sealed record Entry(Revision Revision, ReadOnlyMemory<byte>? Data);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Position).GreaterThanOrEqualTo(0)
                .OverridePropertyName("after").WithMessage("a sequence number, or 0 for the beginning");
            RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
        }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken) =>
            await ReadAsync(await store.OpenAsync(cancellationToken), request, cancellationToken);
    }

    /// <summary>One statement, so that the changes and the number of the last one are of one moment.</summary>
    internal static async Task<Result> ReadAsync(NpgsqlDataSource source, Query query, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(AfterSql.Page(query.WithData, query.Kinds.Count > 0));
        command.Parameters.Add(new() { Value = query.Position });
        command.Parameters.Add(new() { Value = query.Limit + 1 });
        if (query.Kinds.Count > 0)
        {
            command.Parameters.Add(new() { Value = query.Kinds.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        }

        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var (last, found) = (0L, new List<Entry>());
        while (await rows.ReadAsync(cancellationToken))
        {
            last = rows.GetInt64(0);
            if (!rows.IsDBNull(1))
            {
                found.Add(Read(rows));
            }
        }

        var items = found.Take(query.Limit).ToListOf();
        var more = found.Count > query.Limit;
        return new Result(items, more ? items[^1].Revision.Seq : last, more, last);
    }

    private static Entry Read(NpgsqlDataReader rows)
    {
        var change = new RecordChange(
            rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetInt32(5), rows.GetString(6))
        {
            RenamedFrom = rows.IsDBNull(7) ? null : rows.GetString(7),
            RenamedTo = rows.IsDBNull(8) ? null : rows.GetString(8),
        };
        return new Entry(
            new Revision(rows.GetInt64(1), change, SignedChangeset.Read(rows, 10)),
            rows.IsDBNull(9) ? (ReadOnlyMemory<byte>?)null : rows.GetFieldValue<byte[]>(9));
    }
}
