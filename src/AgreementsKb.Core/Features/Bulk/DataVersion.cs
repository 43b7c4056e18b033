using System.Globalization;
using Npgsql;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>
/// The version of the data, as the Data Package recipe has it: the first number is the form of the tables, the second counts the
/// changesets that brought material in, the third those that corrected it since. It follows from the revision alone.
/// </summary>
/// <param name="At">When the last change was made, in UTC.</param>
internal sealed record DataVersion(long Additions, long Corrections, DateTime At)
{
    /// <summary>Goes up where a column is removed or means something else.</summary>
    private const int Form = 1;

    /// <summary>Of a store without a change: the first day that a zip can tell.</summary>
    private static readonly DateTime Beginning = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const string Sql = """
        with known as (
          select id, nature in ('addition', 'amendment') as adds, at from kb_changeset
          where id <= (select changeset from kb_revision where seq = $1)
        )
        select count(*) filter (where adds),
               count(*) filter (where id > (select coalesce(max(id) filter (where adds), 0) from known)),
               max(at)
        from known
        """;

    public static async Task<DataVersion> OfAsync(NpgsqlConnection connection, long revision, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = revision });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new DataVersion(
            rows.GetInt64(0), rows.GetInt64(1), await rows.IsDBNullAsync(2, cancellationToken) ? Beginning : rows.GetDateTime(2));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Form}.{Additions}.{Corrections}");
}
