using AgreementsKb.Core.Records;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// Reads what one page of the present shows and names, by indexes alone: as long with a million records as with a thousand. As of
/// <see cref="Slices"/>, nothing is locked, and what did not see one state of the store is read again.
/// </summary>
internal sealed class Present(Store store, Registers registers, Snapshots snapshots)
{
    /// <summary>What a page needs of the present; all records of a past state.</summary>
    /// <param name="asOf">A date, a time or a revision; null for the present.</param>
    /// <param name="needs">What to read, by what is known of all agreements.</param>
    /// <param name="cancellationToken">Nothing is kept of what was read.</param>
    /// <exception cref="BadParameterError">There is no such state.</exception>
    public Task<RecordsAt> AtAsync(string? asOf, Func<Register, PageNeeds> needs, CancellationToken cancellationToken) =>
        asOf is null ? NowAsync(needs, cancellationToken) : snapshots.AtAsync(asOf, cancellationToken);

    private async Task<RecordsAt> NowAsync(Func<Register, PageNeeds> needs, CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        var register = await registers.LatestAsync(cancellationToken);
        while (true)
        {
            await using (var connection = await source.OpenConnectionAsync(cancellationToken))
            {
                if (await TryAsync(connection, register, needs(register), cancellationToken) is { } records)
                {
                    return records;
                }
            }

            register = await registers.CurrentAsync(cancellationToken);
        }
    }

    /// <summary>Null where the records are not those that the register knows.</summary>
    private static async Task<RecordsAt?> TryAsync(
        NpgsqlConnection connection, Register register, PageNeeds needs, CancellationToken cancellationToken)
    {
        var slice = new SliceReading(connection, register.Vocabulary.Sources.Keys);
        await slice.ReadAsync(needs.Parts, cancellationToken);
        var revision = await slice.ReadAsync(
            [
                .. Rivals(register, needs, slice),
                .. needs.Beside,
                new(Kinds.Agreement, SliceSql.Agreements, slice.Named()) { IsOnlyNamed = true },
                new(Kinds.Source, SliceSql.Sources, slice.TakeCited()),
            ],
            cancellationToken);
        if (slice.TakeCited() is { Count: > 0 } more)
        {
            revision = await slice.ReadAsync([new(Kinds.Source, SliceSql.Sources, more)], cancellationToken);
        }

        return revision == register.Revision
            ? new RecordsAt(new RecordSet(register.Vocabulary, With(slice.Found, register.Vocabulary.Sources), revision), Moment: null)
            {
                Found = slice.Found,
            }
            : null;
    }

    private static IEnumerable<KbRecord> With(IEnumerable<KbRecord> found, IReadOnlyDictionary<string, Source> known) =>
        found.Where(record => record is not Source || !known.ContainsKey(record.Id)).Concat(known.Values);

    private static IEnumerable<SliceReading.Part> Rivals(Register register, PageNeeds needs, SliceReading slice)
    {
        if (needs.HasRivals)
        {
            var outcomes = slice.Found.OfType<Outcome>().ToList();
            yield return new(Kinds.Outcome, SliceSql.OtherOutcomes, register.Keys.Rivals(outcomes))
            {
                Except = [.. outcomes.Select(outcome => outcome.Id)],
            };
        }
    }
}

/// <summary>The records that a page is about; those that they name come with them.</summary>
internal sealed record PageNeeds(params IEnumerable<SliceReading.Part> Parts)
{
    /// <summary>With the outcomes that may dispute those that are read.</summary>
    public bool HasRivals { get; init; }

    /// <summary>More to read, whose own rivals and names are not asked for.</summary>
    public IReadOnlyList<SliceReading.Part> Beside { get; init; } = [];

    public static SliceReading.Part One(RecordKind kind, string id) =>
        new(kind.Name, $"select data from {DocumentTable.Of(kind)} where id = any($1)", [id]);
}
