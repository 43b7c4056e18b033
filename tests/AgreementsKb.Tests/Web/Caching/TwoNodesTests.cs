using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Caching;
using AgreementsKb.Web.Pages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementsKb.Tests.Web.Caching;

/// <summary>Two web programs on one database, and an editor who is at neither.</summary>
[Collection(PostgresCollection.Name)]
public sealed class TwoNodesTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>, IAsyncLifetime
{
    private const string One = "/api/v1/terms/theme-watched";
    private const string Many = "/api/v1/terms?scheme=theme";

    private readonly List<Node> _nodes = [];

    public async Task InitializeAsync()
    {
        await LabelAsync("at first");
        for (var i = 0; i < 2; i++)
        {
            var node = new Node(kb.ConnectionString);
            _nodes.Add(node);
            node.Client = node.CreateClient();
            await UntilAsync(() => node.Services.GetRequiredService<Listening>().Epoch is not null);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            node.Client!.Dispose();
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task No_node_answers_with_the_old_a_tenth_of_a_second_after_a_change()
    {
        for (var round = 0; round < 5; round++)
        {
            await ReadAsync(_nodes[0], _nodes[1]);
            _nodes.ShouldAllBe(node => node.Services.GetRequiredService<AnswerCache>().Bytes > 0);

            await LabelAsync($"round {round}");
            await Task.Delay(100);

            (await ReadAsync(_nodes[0], _nodes[1])).ShouldAllBe(answer => answer.Contains($"round {round}"));
        }
    }

    [Fact]
    public async Task A_node_whose_connection_was_cut_reads_everything_anew()
    {
        await ReadAsync(_nodes[0]);
        var before = _nodes[0].Services.GetRequiredService<Listening>().Epoch;

        await ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where application_name = '{Listening.Name}'");
        await LabelAsync("while it was cut");
        await UntilAsync(() => _nodes[0].Services.GetRequiredService<Listening>().Epoch is { } now && now != before);

        (await ReadAsync(_nodes[0])).ShouldAllBe(answer => answer.Contains("while it was cut"));
    }

    [Fact]
    public async Task What_a_node_writes_it_answers_with_at_once()
    {
        await using var scope = _nodes[0].Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<MediatR.IMediator>();
        for (var round = 0; round < 5; round++)
        {
            await ReadAsync(_nodes[0]);
            await mediator.Send(Labelled($"own {round}"));

            (await ReadAsync(_nodes[0])).ShouldAllBe(answer => answer.Contains($"own {round}"));
        }
    }

    [Fact]
    public async Task Each_node_listens_on_one_connection_whoever_waits_for_changes()
    {
        foreach (var node in _nodes)
        {
            // Somebody follows the changes, the answers are kept, and what is worked out is kept up.
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes/stream");
            using var stream = await node.Client!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await using var events = await stream.Content.ReadAsStreamAsync();
            (await events.ReadAsync(new byte[1])).ShouldBe(1);
        }

        (await ScalarAsync($"select count(*) from pg_stat_activity where datname = current_database() and application_name = '{Listening.Name}'"))
            .ShouldBe(_nodes.Count);
        (await ScalarAsync(
            $"select count(*) from pg_stat_activity where datname = current_database() and query ilike 'listen %' and application_name <> '{Listening.Name}'"))
            .ShouldBe(0);
    }

    private static AgreementsKb.Core.Features.Changesets.Import.Command Labelled(string label) => new(
        Some.Checked(Some.Term("theme", "watched") with { Label = label }), "a tester", "for a test", "memory");

    private Task LabelAsync(string label) => kb.SendAsync(Labelled(label));

    private static async Task<List<string>> ReadAsync(params Node[] nodes)
    {
        var answers = new List<string>();
        foreach (var node in nodes)
        {
            answers.Add(await node.Client!.GetStringAsync(new Uri(One, UriKind.Relative)));
            answers.Add(await node.Client.GetStringAsync(new Uri(Many, UriKind.Relative)));
        }

        return answers;
    }

    private async Task<long> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(kb.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(kb.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(5, late.Token);
        }
    }

    private sealed class Node(string database) : WebApplicationFactory<IndexModel>
    {
        public HttpClient? Client { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.UseSetting("ConnectionStrings:AgreementsKb", database)
                .UseSetting("AgreementsKb:SeedData", FiveArticles.Folder);
    }
}
