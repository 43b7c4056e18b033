using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Comparison.Slicing;
using AgreementsKb.Tests.Harness;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementsKb.Tests.Features.Claims;

/// <summary>Totals of claims are what the pages add up to, after any changes, then as now.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ClaimTotalsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private static readonly ClaimFilter[] Filters =
    [
        ClaimFilter.None,
        new() { Kinds = [Kinds.Agreement, Kinds.Outcome] },
        new() { Fields = ["funding", "caps"] },
        new() { Types = ["fundingReport"], AssertedBy = ["it", "tn"] },
        new() { AssertedBy = ["gb"] },
        new() { Codes = ["border-security", "irregular-arrivals"] },
        new() { Sources = ["source-1", "source-4"] },
        new() { Sources = ["source-2"], Kinds = [Kinds.Outcome] },
    ];

    [Fact]
    public async Task A_total_is_that_of_the_pages_after_any_changes_and_in_every_state()
    {
        var revisions = new List<long>();
        foreach (var number in new[] { 3, 4, 5, 3 })
        {
            var world = new AnyWorld(number).Records();
            revisions.Add((await kb.SendAsync(new Import.Command(Some.Checked(world), "a tester", "for a test", "memory") { Prune = true })).Revision);
            await HoldsAsync(asOf: null);
        }

        await kb.ImportAsync(new AnyWorld(3).Records().OfType<Agreement>().Take(2).Select(agreement => agreement with { Withdrawn = Some.Withdrawal() }));
        await HoldsAsync(asOf: null);
        foreach (var revision in revisions)
        {
            await HoldsAsync(revision.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task What_was_counted_is_kept_for_the_next_program_and_not_for_one_with_other_rules()
    {
        await kb.ImportAsync(Enumerable.Range(0, 1_200).Select(number => Some.Term("counted", $"w{number}") with { Cite = [Some.Citation()] }));
        await using (var large = Large())
        {
            await CatchUpAsync(large);
        }

        (await ExecuteAsync(
            """
            update kb_claim_count set counts =
              (select jsonb_agg(case when sort ->> 3 = 'w7' then jsonb_set(sort, '{5}', '70') else sort end) from jsonb_array_elements(counts) sort)
            """)).ShouldBe(1);
        await using (var next = Large())
        {
            (await TotalAsync(next, new ClaimFilter { Codes = ["w7", "w8"] })).ShouldBe(71);
        }

        await ExecuteAsync("update kb_claim_count set rules = 'others'");
        await using var other = Large();
        (await TotalAsync(other, new ClaimFilter { Codes = ["w7", "w8"] })).ShouldBe(2);
    }

    private async Task HoldsAsync(string? asOf)
    {
        foreach (var filter in Filters)
        {
            var (seen, totals, cursor) = (0, new HashSet<long>(), (string?)null);
            do
            {
                var page = await kb.SendAsync(new List.Query(filter, Limit: 40, cursor, asOf));
                seen += page.Items.Count;
                totals.Add(page.Total);
                cursor = page.Next;
            }
            while (cursor is not null);

            totals.ShouldBe([seen], $"{filter} {asOf}");
        }
    }

    private ServiceProvider Large() => new ServiceCollection()
        .AddAgreementsKb(new StoreOptions { ConnectionString = kb.ConnectionString, MostInMemory = 0 })
        .BuildServiceProvider();

    private static async Task CatchUpAsync(ServiceProvider program)
    {
        await using var scope = program.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CatchUp.Command()))
        {
            // Until nothing is left to do.
        }
    }

    private static async Task<long> TotalAsync(ServiceProvider program, ClaimFilter filter)
    {
        await using var scope = program.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new List.Query(filter, Limit: 1))).Total;
    }

    private async Task<int> ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(kb.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }
}
