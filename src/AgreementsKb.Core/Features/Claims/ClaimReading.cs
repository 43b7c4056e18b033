using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Tables;
using Npgsql;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>
/// Reads the records that may hold wanted claims, by kind and id, some at a time. Claims are in no table of their own: there are
/// several for each record, and every write would pay for them.
/// </summary>
/// <param name="names">For the words; null where none are wanted.</param>
/// <param name="moment">Null for the present.</param>
internal sealed class ClaimReading(NpgsqlConnection connection, Naming? names, Moment? moment)
{
    /// <summary>How many records are read at a time.</summary>
    private const int Batch = 200;

    /// <summary>The wanted claims of each record that was read, also where it has none, from a place on.</summary>
    /// <param name="filter">Which claims.</param>
    /// <param name="from">The kind and id to begin at; null for the beginning.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<(RecordRef Record, IReadOnlyList<Claim> Claims)> ReadAsync(
        ClaimFilter filter, RecordRef? from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var kinds = Kinds.All.SkipWhile(kind => from is not null && kind.Name != from.Kind).ToList();
        foreach (var kind in kinds.Where(kind => ClaimSql.MayHold(kind, filter)))
        {
            var (start, first, more) = (from?.Kind == kind.Name ? from.Id : "", true, true);
            while (more)
            {
                var read = await BatchAsync(kind, filter, start, first, cancellationToken);
                foreach (var (record, version) in read)
                {
                    yield return (
                        new RecordRef(kind.Name, record.Id),
                        [.. ClaimWalk.Of(record, version, names).Where(filter.Takes)]);
                }

                more = read.Count == Batch;
                (start, first) = (more ? read[^1].Record.Id : "", false);
            }
        }
    }

    /// <param name="kind">Of the records.</param>
    /// <param name="filter">Which claims they are to hold.</param>
    /// <param name="start">The id to begin at.</param>
    /// <param name="inclusive">Whether the record of that id is one of them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    private async Task<List<(KbRecord Record, int Version)>> BatchAsync(
        RecordKind kind, ClaimFilter filter, string start, bool inclusive, CancellationToken cancellationToken)
    {
        await using var command = ClaimSql.Select(kind, filter, moment, start, inclusive, Batch);
        command.Connection = connection;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var read = new List<(KbRecord, int)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            read.Add((RecordJson.Read(kind, rows.GetFieldValue<byte[]>(2)), rows.GetInt32(1)));
        }

        return read;
    }
}
