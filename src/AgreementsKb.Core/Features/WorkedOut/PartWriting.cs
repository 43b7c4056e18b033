using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using Npgsql;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>Puts what was worked out of some agreements or outcomes in the place of what was kept of them.</summary>
internal static class PartWriting
{
    /// <summary>Of disputes that touch agreements ($1) or are told by records ($2), or have an id that is written now ($3).</summary>
    private const string Replace = """
        with gone as (
          delete from kb_dispute where agreements && $1 or records && $2 or id = any($3)
          returning id, agreements, records
        )
        select id, agreements, records from gone
        """;

    private const string Insert = """
        insert into kb_dispute (id, kind, state, agreements, records, data, worked)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (id) do nothing
        """;

    private const string ForgetCoverage = "delete from kb_coverage where id = any($1)";

    private const string Cover = "insert into kb_coverage (id, states, counts, worked) values ($1, $2, $3, $4)";

    /// <returns>
    /// The agreements and outcomes of disputes that came or went: how questions are answered for the agreements may have changed with
    /// them, and an outcome that one answer less stands against may be in another dispute.
    /// </returns>
    public static async Task<Touched> WriteAsync(
        NpgsqlConnection connection, Part part, string kind, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = new Dictionary<string, (string[] Agreements, string[] Records)>(StringComparer.Ordinal);
        string[] agreements = kind == Kinds.Agreement ? [.. ids] : [];

        // One that is no longer there may still be named by outcomes, whose disputes are not found by it.
        string[] standing = [.. part.Coverage.Select(of => of.Id)];
        await using (var replace = new NpgsqlCommand(Replace, connection, transaction)
        {
            Parameters =
            {
                new() { Value = standing },
                new() { Value = ids.Select(id => $"{kind}/{id}").ToArray() },
                new() { Value = part.Disputes.Select(dispute => dispute.Id).ToArray() },
            },
        })
        {
            await using var rows = await replace.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                known.Add(rows.GetString(0), (rows.GetFieldValue<string[]>(1), rows.GetFieldValue<string[]>(2)));
            }
        }

        await using var batch = new NpgsqlBatch(connection, transaction);
        part.Disputes.ToList().ForEach(dispute => batch.BatchCommands.Add(Inserted(dispute, part.Revision)));
        batch.BatchCommands.Add(new(ForgetCoverage) { Parameters = { new() { Value = agreements } } });
        part.Coverage.ToList().ForEach(coverage => batch.BatchCommands.Add(Covered(coverage, part.Revision)));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        var made = part.Disputes.ToDictionary(
            dispute => dispute.Id, dispute => (Agreements: dispute.Agreements.ToArray(), Records: RecordsOf(dispute)), StringComparer.Ordinal);
        return Touched.By(known.Where(old => !made.ContainsKey(old.Key)).Concat(made.Where(one => !known.ContainsKey(one.Key))).Select(one => one.Value));
    }

    private static NpgsqlBatchCommand Inserted(Dispute dispute, long revision) => new(Insert)
    {
        Parameters =
        {
            new() { Value = dispute.Id },
            new() { Value = RecordShape.WordOf(dispute.Kind) },
            new() { Value = RecordShape.WordOf(dispute.State) },
            new() { Value = dispute.Agreements.ToArray() },
            new() { Value = RecordsOf(dispute) },
            new() { Value = DisputeJson.Write(dispute), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb },
            new() { Value = revision },
        },
    };

    private static NpgsqlBatchCommand Covered(CoverageOf coverage, long revision) => new(Cover)
    {
        Parameters =
        {
            new() { Value = coverage.Id },
            new() { Value = coverage.Answers.Select(answer => answer.State.ToString()).ToArray() },
            new() { Value = coverage.Answers.Select(answer => answer.Values).ToArray() },
            new() { Value = revision },
        },
    };

    private static string[] RecordsOf(Dispute dispute) =>
        [.. dispute.Reports.Select(report => $"{report.Record.Kind}/{report.Record.Id}").Distinct(StringComparer.Ordinal)];
}

/// <summary>Agreements and outcomes, by id.</summary>
internal sealed record Touched(IReadOnlyCollection<string> Agreements, IReadOnlyCollection<string> Outcomes)
{
    public static Touched By(IEnumerable<(string[] Agreements, string[] Records)> disputes)
    {
        var all = disputes.ToList();
        return new Touched(
            [.. all.SelectMany(dispute => dispute.Agreements).Concat(Of(Kinds.Agreement)).Distinct(StringComparer.Ordinal)],
            [.. Of(Kinds.Outcome).Distinct(StringComparer.Ordinal)]);

        IEnumerable<string> Of(string kind) => all.SelectMany(dispute => dispute.Records)
            .Where(record => record.StartsWith(kind + "/", StringComparison.Ordinal))
            .Select(record => record[(kind.Length + 1)..]);
    }
}
