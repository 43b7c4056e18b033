using System.Globalization;
using AgreementsKb.Core.Records;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// From a date, a time or a revision to one state of the records. A changeset is all or nothing, so only the end of one is a
/// state that ever was: a revision inside a changeset is refused, with its two neighbours, rather than rounded to an answer
/// that was not asked for.
/// </summary>
internal static class AsOf
{
    public const string Parameter = "asOf";

    /// <exception cref="BadParameterError">It is none of the three, lies in the future or before the first change.</exception>
    public static async Task<Moment> ResolveAsync(NpgsqlDataSource source, string asked, CancellationToken cancellationToken)
    {
        var text = AsOfText.Read(asked) ?? throw Refused(asked, AsOfText.Form);
        return text.Revision is { } revision
            ? await RevisionAsync(source, asked, revision, cancellationToken)
            : await TimeAsync(source, asked, text, cancellationToken);
    }

    /// <summary>The present, or the past where one is asked for.</summary>
    public static async Task<Moment?> ResolveOrNullAsync(
        NpgsqlDataSource source, string? asked, CancellationToken cancellationToken) =>
        asked is null ? null : await ResolveAsync(source, asked, cancellationToken);

    private static async Task<Moment> RevisionAsync(
        NpgsqlDataSource source, string asked, long revision, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            """
            select signed.at, next.changeset is not distinct from found.changeset
            from kb_revision found
            join kb_changeset signed on signed.id = found.changeset
            left join kb_revision next on next.seq = found.seq + 1
            where found.seq = $1
            """);
        command.Parameters.Add(new() { Value = revision });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) && !rows.GetBoolean(1)
            ? new Moment(asked, revision, rows.GetDateTime(0))
            : throw await NoStateAsync(source, asked, revision, cancellationToken);
    }

    /// <summary>Says which revisions there are, or, within a changeset, which stand before and after it.</summary>
    private static async Task<BadParameterError> NoStateAsync(
        NpgsqlDataSource source, string asked, long revision, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            """
            select min(seq) filter (where seq >= $1), max(seq) filter (where seq < $1), min(seq), max(seq)
            from (select (select max(seq) from kb_revision where changeset = kb_changeset.id) as seq from kb_changeset) ends
            """);
        command.Parameters.Add(new() { Value = revision });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var (after, before, first, last) = (Number(0), Number(1), Number(2), Number(3));
        return (first, after) switch
        {
            (null, _) => Refused(asked, "nothing: the knowledge base holds no change yet"),
            (_, null) => Refused(asked, $"a revision from {first} to {last}, which is the present one"),
            _ when revision < 1 => Refused(asked, $"a revision from {first}, with which the knowledge base begins, to {last}"),
            _ => new BadParameterError(
                Parameter,
                asked,
                "the end of a changeset, which is all or nothing: "
                + (before is null ? "" : $"{before} stands before it, ") + $"{after} after it",
                before is null ? [after] : [before, after]),
        };

        string? Number(int column) =>
            rows.IsDBNull(column) ? null : rows.GetInt64(column).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<Moment> TimeAsync(
        NpgsqlDataSource source, string asked, AsOfText text, CancellationToken cancellationToken)
    {
        // Times of changesets go up even where the clock does not: the last of them has come, whatever the clock says.
        await using var command = source.CreateCommand(
            """
            select greatest(clock_timestamp(), (select max(at) from kb_changeset)), (select min(at) from kb_changeset),
                   found.at, (select max(seq) from kb_revision where changeset = found.id)
            from (select) one
            left join lateral (select id, at from kb_changeset where at < $1 order by at desc limit 1) found on true
            """);
        command.Parameters.Add(new() { Value = text.Before });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        if (text.From > rows.GetDateTime(0))
        {
            throw Refused(asked, $"a date or time that has come; it is now {Write(rows.GetDateTime(0))}");
        }

        if (!rows.IsDBNull(2))
        {
            return new Moment(asked, rows.GetInt64(3), rows.GetDateTime(2));
        }

        throw Refused(asked, rows.IsDBNull(1)
            ? "nothing: the knowledge base holds no change yet"
            : $"no time before the knowledge base begins, at {Write(rows.GetDateTime(1))}");
    }

    /// <summary>A time as <c>asOf</c> takes it.</summary>
    public static string Write(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    private static BadParameterError Refused(string found, string expected) => new(Parameter, found, expected);
}
