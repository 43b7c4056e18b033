using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Coverage;
using AgreementsKb.Core.Features.Disputes;
using AgreementsKb.Core.Features.Home;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Comparison.Slicing;
using AgreementsKb.Tests.Harness;
using FsCheck;
using FsCheck.Fluent;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using DisputeTable = AgreementsKb.Core.Features.Disputes.Tabulate;
using Outcome = AgreementsKb.Core.Records.Outcome;
using RecordList = AgreementsKb.Core.Features.Records.List;

namespace AgreementsKb.Tests.Features.WorkedOut;

/// <summary>
/// What is kept of many records is, after any changes, what all records together say. The store is held to be too large for memory.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed class CatchUpTests : IClassFixture<KnowledgeBase>, IAsyncLifetime
{
    private const int Walks = 12;
    private const int Steps = 6;

    private readonly KnowledgeBase _kb;
    private readonly ServiceProvider _large;

    public CatchUpTests(KnowledgeBase kb)
    {
        _kb = kb;
        _large = new ServiceCollection()
            .AddAgreementsKb(new StoreOptions { ConnectionString = kb.ConnectionString, MostInMemory = 0 })
            .BuildServiceProvider();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _large.DisposeAsync().AsTask();

    [Fact]
    public async Task The_seed_data_is_worked_out_as_over_all_records()
    {
        await BringAsync(SeedRecords.All);
        await CatchUpAsync();

        await HoldsAsync(SeedRecords.All);
        (await SendAsync(new CatchUp.Command())).ShouldBeFalse();
    }

    [Fact]
    public void After_any_changes_what_is_kept_is_what_all_records_say() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        number => WalkAsync(number).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Walks));

    [Fact]
    public async Task What_lags_says_so_and_of_one_agreement_nothing_lags()
    {
        await BringAsync(SeedRecords.All);
        await CatchUpAsync();
        var before = await SendAsync(new List.Query());
        await BringAsync(SeedRecords.All.Where(record => record is not Agreement { Id: "it-tn-2023" } and not Outcome and not Statement));

        var behind = await SendAsync(new List.Query());
        behind.Pending.ShouldBe(true);
        behind.Revision.ShouldBe(before.Revision);
        (await SendAsync(new Overview.Query())).PendingSince.ShouldBe(before.Revision);
        (await SendAsync(new Browse.Query(null, null, null, null, DisputeOrder.Weight, 0, 30))).PendingSince.ShouldBe(before.Revision);
        (await SendAsync(Disputed())).DisputesPendingSince.ShouldBe(before.Revision);
        (await SendAsync(new List.Query("eu-tn-mou-2023"))).Pending.ShouldBeNull();
        await Should.ThrowAsync<GoneError>(() => SendAsync(new List.Query("it-tn-2023")));

        await CatchUpAsync();

        (await SendAsync(new List.Query())).Pending.ShouldBeNull();
        (await SendAsync(Disputed())).DisputesPendingSince.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_program_left_unfinished_is_done_again()
    {
        await BringAsync(SeedRecords.All);
        await CatchUpAsync();
        await BringAsync(SeedRecords.All.Where(record => record is not Outcome));

        // It was killed after it had taken some disputes away, and before it wrote how far it had come.
        await ExecuteAsync("delete from kb_dispute where id < 'i'; delete from kb_coverage");
        await ExecuteAsync("update kb_worked_out set program = 'another version'");
        (await SendAsync(new List.Query())).Pending.ShouldBe(true);
        await CatchUpAsync();

        await HoldsAsync(SeedRecords.All.Where(record => record is not Outcome));
    }

    [Fact]
    public async Task One_program_at_a_time_catches_up()
    {
        await BringAsync(SeedRecords.All);
        await using var source = NpgsqlDataSource.Create(_kb.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var take = new NpgsqlCommand($"select pg_advisory_lock({CatchUp.Handler.Turn})", connection);
        await take.ExecuteNonQueryAsync();

        (await SendAsync(new CatchUp.Command())).ShouldBeFalse();
    }

    [Fact]
    public async Task Disputes_come_in_pages()
    {
        await BringAsync(SeedRecords.All);
        await CatchUpAsync();
        foreach (var send in new Func<List.Query, Task<List.Result>>[] { query => SendAsync(query), query => _kb.SendAsync(query) })
        {
            var whole = await send(new List.Query());
            var items = new List<Dispute>();
            string? cursor = null;
            do
            {
                var page = await send(new List.Query(Limit: 2, Cursor: cursor));
                page.Total.ShouldBe(whole.Total);
                items.AddRange(page.Items);
                cursor = page.Next;
            }
            while (cursor is not null);

            items.ShouldBe(whole.Items);
        }
    }

    private static RecordList.Query Disputed(string kind = Kinds.Agreement, string value = "true") =>
        new(Kinds.Named(kind), [new RecordList.Filter("hasDispute", [value])], Limit: 200);

    /// <summary>From one world to parts of it, to what another number makes of it, and back: records come, change and go.</summary>
    private async Task WalkAsync(int number)
    {
        var random = new Random(number);
        var worlds = Enumerable.Range(0, 3).Select(index => new AnyWorld(number + index).Records()).ToList();
        for (var step = 0; step < Steps; step++)
        {
            var world = worlds[random.Next(3)];
            var kept = world.Where(record => record is Term or Actor or Source || random.Next(4) > 0).ToList();
            await BringAsync(kept);
            if (random.Next(3) > 0)
            {
                await CatchUpAsync();
                await HoldsAsync(kept);
            }
        }
    }

    private async Task HoldsAsync(IEnumerable<KbRecord> records)
    {
        var all = new RecordSet(records);
        var disputes = DisputeFinder.Of(all);
        var kept = await SendAsync(new List.Query());
        kept.Pending.ShouldBeNull();
        kept.Items.Select(dispute => dispute.Id).ShouldBe(disputes.Select(dispute => dispute.Id));
        kept.Items.ShouldBe(disputes);
        var overview = await SendAsync(new Overview.Query());
        overview.ShouldBeEquivalentTo(await _kb.SendAsync(new Overview.Query()));

        ListOf<string> ids = [.. all.Agreements.Keys];
        var coverage = await SendAsync(new OfAgreements.Query(ids));
        coverage.ShouldBe(await _kb.SendAsync(new OfAgreements.Query(ids)));
        (await CountAsync("select count(*) from kb_coverage")).ShouldBe(ids.Count);
        foreach (var (kind, value) in from kind in new[] { Kinds.Agreement, Kinds.Outcome } from value in new[] { "true", "false" } select (kind, value))
        {
            var found = await SendAsync(Disputed(kind, value));
            found.Total.ShouldBe((await _kb.SendAsync(Disputed(kind, value))).Total, $"{kind} {value}");
        }

        foreach (var order in Enum.GetValues<DisputeOrder>())
        {
            var query = new Browse.Query(null, null, null, null, order, 0, 30);
            var (browsed, expected) = (await SendAsync(query), await _kb.SendAsync(query));
            browsed.Items.ShouldBe(expected.Items);
            browsed.Counts.OrderBy(count => (count.Kind, count.State)).ShouldBe(expected.Counts.OrderBy(count => (count.Kind, count.State)));
        }

        var (table, whole) = (await SendAsync(new DisputeTable.Query()), await _kb.SendAsync(new DisputeTable.Query()));
        table.Total.ShouldBe(whole.Total);
        (await table.Rows.ToListAsync()).ShouldBe(await whole.Rows.ToListAsync());
    }

    private Task BringAsync(IEnumerable<KbRecord> records) => _kb.SendAsync(
        new Import.Command(Some.Checked(records), "a tester", "for a test", "memory") { Prune = true });

    private async Task CatchUpAsync()
    {
        while (await SendAsync(new CatchUp.Command()))
        {
            // Until nothing is left to do.
        }
    }

    private async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = _large.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_kb.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_kb.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
