using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features;

/// <summary>
/// Says what became of a record that is not to be had, by every face alike: renamed, withdrawn, removed, not there yet, or
/// never there.
/// </summary>
internal static class Missing
{
    /// <summary>Where a kind has no more records, all ids are looked at for one that is near.</summary>
    private const int MostLookedThrough = 20_000;

    /// <summary>Else so many before and after the wrong one in the alphabet.</summary>
    private const int MostAround = 1_000;

    /// <summary>The record of an id.</summary>
    /// <param name="held">The records of the kind, in the state in which it is looked for.</param>
    /// <param name="moment">That state; null for the present.</param>
    /// <exception cref="KbError">None has the id; it says what became of it.</exception>
    public static async Task<T> FindAsync<T>(
        Store store, IReadOnlyDictionary<string, T> held, string id, Moment? moment, CancellationToken cancellationToken)
        where T : KbRecord
    {
        if (held.TryGetValue(id, out var found))
        {
            return found;
        }

        var source = await store.OpenAsync(cancellationToken);
        throw await ErrorAsync(source, Kinds.All.Single(kind => kind.Type == typeof(T)), id, moment, cancellationToken);
    }

    /// <param name="moment">The state in which it was looked for; null for the present.</param>
    public static async Task<KbError> ErrorAsync(
        NpgsqlDataSource source, RecordKind kind, string id, Moment? moment, CancellationToken cancellationToken)
    {
        var fates = new Fates(source, moment?.Revision ?? long.MaxValue);
        var fate = await fates.OfAsync(kind, id, cancellationToken);
        return Error(kind, id, fate) ?? (fate is Fate.Later later
            ? NotYet(kind, id, later, await StandingAsync(fates, kind, later.FormerIds, cancellationToken))
            : new NotFoundError(kind.Name, id, await NearAsync(source, kind, id, moment, prefix: "", cancellationToken)));
    }

    /// <summary>The error of an id that some record had; null for one that stands, and for one that none had by then.</summary>
    public static KbError? Error(RecordKind kind, string id, Fate fate) => fate switch
    {
        Fate.Renamed renamed => new MovedError(kind.Name, id, renamed.Now),
        Fate.Withdrawn withdrawn => new GoneError(kind.Name, id, withdrawn.On, withdrawn.Reason),
        Fate.Removed removed => new GoneError(
            kind.Name, id, removed.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), removed.Reason, "removed"),
        _ => null,
    };

    private static NotFoundError NotYet(RecordKind kind, string id, Fate.Later later, ListOf<string> earlier) => new(
        kind.Name,
        id,
        earlier,
        FormattableString.Invariant($"it first appears on {MomentWords.Day(later.At)}, with revision {later.Revision}"));

    private static async Task<ListOf<string>> StandingAsync(
        Fates fates, RecordKind kind, ListOf<string> ids, CancellationToken cancellationToken)
    {
        var standing = new List<string>();
        foreach (var id in ids)
        {
            if (await fates.OfAsync(kind, id, cancellationToken) is Fate.Stands)
            {
                standing.Add(id);
            }
        }

        return standing.ToListOf();
    }

    /// <summary>As <see cref="NearAsync(NpgsqlDataSource, RecordKind, string, Moment?, string, CancellationToken, int)"/>, of the present, within a transaction.</summary>
    public static async Task<ListOf<string>> NearAsync(
        NpgsqlConnection connection, RecordKind kind, string text, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        return await NearAsync(command, kind, text, moment: null, prefix: "", MostLookedThrough, cancellationToken);
    }

    /// <summary>
    /// What somebody may have meant who wrote the id of no record: ids of a state. Of a kind with many records only those next to it in
    /// the alphabet are looked at, so that a slip in the first letters is not recognised there.
    /// </summary>
    /// <param name="text">The id, without the prefix.</param>
    /// <param name="prefix">Only ids that begin so, of which the rest is given.</param>
    /// <param name="few">So many records a kind may have for all to be looked at.</param>
    public static async Task<ListOf<string>> NearAsync(
        NpgsqlDataSource source, RecordKind kind, string text, Moment? moment, string prefix, CancellationToken cancellationToken,
        int few = MostLookedThrough)
    {
        await using var command = source.CreateCommand();
        return await NearAsync(command, kind, text, moment, prefix, few, cancellationToken);
    }

    private static async Task<ListOf<string>> NearAsync(
        NpgsqlCommand command, RecordKind kind, string text, Moment? moment, string prefix, int few, CancellationToken cancellationToken)
    {
        var standing = moment is null ? "until is null" : "since <= $6 and (until is null or until > $6)";
        var begins = $"{standing} and id >= $1 and id < $1 || chr(1114111)";
        command.CommandText = $"""
            with reach as (
              select case when coalesce(max(records), 0) <= $5 then $5 else {MostAround} end as most
              from kb_list_count where kind = '{kind.Name}' and field = '' and value = ''
            )
            select substr(id, length($1) + 1) from (
              (select id from kb_list_{kind.Name} where {begins} and id <= $1 || $4 order by id desc limit (select most from reach))
              union all
              (select id from kb_list_{kind.Name} where {begins} and id > $1 || $4 order by id limit (select most from reach))
            ) around
            where length(id) - length($1) between $2 and $3
            """;
        var reach = Nearest.Reach(text.Length);
        command.Parameters.Add(new() { Value = prefix });
        command.Parameters.Add(new() { Value = text.Length - reach });
        command.Parameters.Add(new() { Value = text.Length + reach });
        command.Parameters.Add(new() { Value = text });
        command.Parameters.Add(new() { Value = few });
        if (moment is not null)
        {
            command.Parameters.Add(new() { Value = moment.Revision });
        }

        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var near = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            near.Add(rows.GetString(0));
        }

        return Nearest.To(text, near).ToListOf();
    }
}
