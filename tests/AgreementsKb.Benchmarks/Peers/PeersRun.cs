using System.Diagnostics;
using System.Globalization;
using AgreementsKb.Benchmarks.Compare;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Benchmarks.Peers;

/// <summary>
/// Fills a store with the made-up agreements of the peer harness and writes the parameters by which this program is asked for what its
/// peers are asked for: its words for a status, and cursors where they have offsets.
/// </summary>
internal static class PeersRun
{
    private const int PageSize = 25;

    /// <param name="words">The folder of the harness's data; then the folder of the store, which may be left out where
    /// <c>ConnectionStrings__AgreementsKb</c> names a database.</param>
    /// <exception cref="InvalidOperationException">Neither says where the store is.</exception>
    public static async Task RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var data = new PeerData(words.Count > 0 ? words[0] : throw new InvalidOperationException("Found nothing after `peers`, expected the folder of the peer harness's data."));
        await using var services = new ServiceCollection().AddAgreementsKb(StoreOf(words)).BuildServiceProvider();
        var source = await services.GetRequiredService<Store>().OpenAsync(cancellationToken);
        await using var any = source.CreateCommand("select exists (select from kb_revision)");
        if (await any.ExecuteScalarAsync(cancellationToken) is not true)
        {
            var clock = Stopwatch.StartNew();
            var seed = SeedFolder.Load(SeedDataFolder.Path, cancellationToken: cancellationToken).ToSet();
            var count = await new Filling(source).FillAsync(PeerRecords.All(seed, data), cancellationToken);
            Say($"{count:N0} records stored in {clock.Elapsed.TotalSeconds:N0} s, {Environment.ProcessorCount} cores");
        }

        data.WriteOurs(await RowsAsync(services.GetRequiredService<IMediator>(), data, cancellationToken));
    }

    private static StoreOptions StoreOf(IReadOnlyList<string> words) => Environment.GetEnvironmentVariable("ConnectionStrings__AgreementsKb") switch
    {
        { Length: > 0 } given => new StoreOptions { ConnectionString = given },
        _ when words.Count > 1 => new StoreOptions { Home = Directory.CreateDirectory(words[1]).FullName },
        _ => throw new InvalidOperationException("Found no second folder, expected one for the store, or `ConnectionStrings__AgreementsKb`."),
    };

    /// <summary>Party, status, cursor of the page (empty for the first).</summary>
    private static async Task<List<string>> RowsAsync(IMediator mediator, PeerData data, CancellationToken cancellationToken)
    {
        var cursors = new Dictionary<(string Party, string Status), List<string>>();
        var rows = new List<string>();
        foreach (var asked in data.Parameters)
        {
            var (party, status) = (asked.Party.ToLowerInvariant(), PeerWords.OfStatus(asked.Status).Status);
            if (!cursors.TryGetValue((party, status), out var known))
            {
                cursors.Add((party, status), known = [""]);
            }

            for (var page = known.Count; page <= asked.Offset / PageSize; page++)
            {
                var query = new List.Query(Kinds.Named(Kinds.Agreement), Filters(party, status), PageSize, known[^1] is { Length: > 0 } cursor ? cursor : null)
                {
                    Sort = "-date",
                };
                known.Add((await mediator.Send(query, cancellationToken)).Next ?? throw new InvalidDataException(
                    $"Found {page} pages of agreements of {party} that stand at {status}, expected the one at offset {asked.Offset}."));
            }

            rows.Add($"{party}\t{status}\t{known[asked.Offset / PageSize]}");
        }

        return rows;
    }

    private static ListOf<List.Filter> Filters(string party, string status) => [new("party", [party]), new("status", [status])];

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
