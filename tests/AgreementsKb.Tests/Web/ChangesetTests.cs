using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AgreementsKb.Core;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Access;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class ChangesetTests(EditedSite site) : IClassFixture<EditedSite>
{
    [Fact]
    public async Task An_added_record_is_there_with_who_and_why()
    {
        var token = await site.TokenAsync("Ada Lovelace");

        const string Query = "?reason=A+new+theme&nature=correction";
        using var response = await site.PostAsync(token, EditedSite.Term("added"), query: Query);

        ((int)response.StatusCode).ShouldBe(201, await response.Content.ReadAsStringAsync());
        var answer = await response.JsonAsync();
        var (changeset, revision) = (answer.GetProperty("changeset").GetInt64(), answer.GetProperty("revision").GetInt64());
        response.Headers.Location!.ToString().ShouldBe($"/api/v1/changesets/{changeset}");
        response.Headers.ETag!.Tag.ShouldBe($"\"{revision}\"");
        var change = answer.GetProperty("changes").EnumerateArray().Single();
        (change.Text("kind"), change.Text("id"), change.Text("op")).ShouldBe(("term", "theme-added", "added"));
        (await ScalarAsync(
            $"select editor || ': ' || reason || ', ' || nature || ', ' || origin from kb_changeset where id = {changeset}"))
            .ShouldBe("Ada Lovelace: A new theme, correction, api");
        (await site.TermAsync("added")).Definition.ShouldBe("What it means.");
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_plan_and_writes_nothing()
    {
        var token = await site.TokenAsync();
        await OkAsync(token, EditedSite.Term("dry"));
        var body = EditedSite.Term("dry", "Changed.") + "\n" + EditedSite.Term("dry-new");

        using var dry = await site.PostAsync(token, body, query: "?dryRun=true");
        ((int)dry.StatusCode).ShouldBe(200);
        var plan = await dry.JsonAsync();
        plan.TryGetProperty("changeset", out _).ShouldBeFalse();
        (await site.TermAsync("dry")).Definition.ShouldBe("What it means.");

        using var wet = await site.PostAsync(token, body, ifMatch: dry.Headers.ETag!.Tag);
        ((int)wet.StatusCode).ShouldBe(201);
        (await wet.JsonAsync()).GetProperty("changes").ToString().ShouldBe(plan.GetProperty("changes").ToString());
        var field = plan.GetProperty("changes")[0].GetProperty("fields").EnumerateArray().Single();
        (field.Text("path"), field.Text("was"), field.Text("now")).ShouldBe(("definition", "What it means.", "Changed."));
    }

    [Fact]
    public async Task What_is_there_already_may_be_sent_again()
    {
        var token = await site.TokenAsync();
        await OkAsync(token, EditedSite.Term("again"));

        using var response = await site.PostAsync(token, EditedSite.Term("again"), ifMatch: "\"0\"");

        ((int)response.StatusCode).ShouldBe(200);
        var answer = await response.JsonAsync();
        answer.TryGetProperty("changeset", out _).ShouldBeFalse();
        answer.GetProperty("unchanged").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Records_come_as_YAML_documents_too_and_may_be_removed()
    {
        var token = await site.TokenAsync();
        await OkAsync(token, EditedSite.Term("yaml-gone"));
        const string Body = """
            kind: term
            data:
              id: theme-yaml-new
              scheme: theme
              word: yaml-new
              label: New
              definition: From YAML.
            ---
            kind: term
            id: theme-yaml-gone
            revision: 1
            remove: true

            """;

        using var response = await site.SendAsync(HttpMethod.Post, "?reason=x", token, Body, "application/yaml; charset=utf-8");

        ((int)response.StatusCode).ShouldBe(201, await response.Content.ReadAsStringAsync());
        (await site.TermAsync("yaml-new")).Definition.ShouldBe("From YAML.");
        await Should.ThrowAsync<GoneError>(() => site.TermAsync("yaml-gone"));
    }

    [Fact]
    public async Task Who_was_overtaken_learns_by_whom_and_in_which_fields()
    {
        var (ada, bob) = (await site.TokenAsync("Ada"), await site.TokenAsync("Bob"));
        var seen = await OkAsync(ada, EditedSite.Term("raced") + "\n" + EditedSite.Term("raced-2"));
        await OkAsync(bob, EditedSite.Term("raced", "Bob's."), ifMatch: $"\"{seen}\"");

        using var late = await site.PostAsync(
            ada, $"{EditedSite.Term("raced", "Ada's.")}\n{EditedSite.Term("raced-2", "Ada's.")}", $"\"{seen}\"");

        var problem = await ProblemAsync(late, 412, "precondition-failed");
        problem.GetProperty("revision").GetInt64().ShouldBe(seen + 1);
        var conflict = problem.GetProperty("conflicts").EnumerateArray().Single();
        (conflict.Text("id"), conflict.Text("editor"), conflict.GetProperty("revision").GetInt32())
            .ShouldBe(("theme-raced", "Bob", 2));
        var field = conflict.GetProperty("fields").EnumerateArray().Single();
        (field.Text("path"), field.Text("base"), field.Text("theirs"), field.Text("yours"))
            .ShouldBe(("definition", "What it means.", "Bob's.", "Ada's."));
        (await site.TermAsync("raced")).Definition.ShouldBe("Bob's.");
        (await site.TermAsync("raced-2")).Definition.ShouldBe("What it means.");
        await OkAsync(ada, EditedSite.Term("raced", "Both."), ifMatch: $"\"{problem.GetProperty("revision").GetInt64()}\"");
    }

    [Fact]
    public async Task Fields_that_only_the_other_changed_are_listed_since_they_would_be_undone()
    {
        var token = await site.TokenAsync();
        var seen = await OkAsync(token, EditedSite.Term("other"));
        var theirs = EditedSite.Term("other").Replace("\"label\":\"other\"", "\"label\":\"Theirs\"", StringComparison.Ordinal);
        await OkAsync(token, theirs, "*");

        using var late = await site.PostAsync(token, EditedSite.Term("other", "Mine."), $"\"{seen}\"");

        var field = (await ProblemAsync(late, 412, "precondition-failed"))
            .GetProperty("conflicts")[0].GetProperty("fields").EnumerateArray().Single();
        (field.Text("path"), field.Text("base"), field.Text("theirs"), field.Text("yours"))
            .ShouldBe(("label", "other", "Theirs", "other"));
    }

    [Fact]
    public async Task A_change_of_other_records_overtakes_nobody()
    {
        var token = await site.TokenAsync();
        var seen = await OkAsync(token, EditedSite.Term("mine") + "\n" + EditedSite.Term("not-mine"));
        await OkAsync(token, EditedSite.Term("not-mine", "Changed."), ifMatch: "*");

        await OkAsync(token, EditedSite.Term("mine", "Changed."), ifMatch: $"\"{seen}\"");
    }

    [Fact]
    public async Task A_record_that_somebody_else_removed_or_added_meanwhile_overtakes_too()
    {
        var token = await site.TokenAsync();
        var seen = await OkAsync(token, EditedSite.Term("to-go"));
        var removal = """{"kind":"term","id":"theme-to-go","remove":true}""";
        await OkAsync(token, $"{removal}\n{EditedSite.Term("came")}", ifMatch: "*");

        using var gone = await site.PostAsync(token, EditedSite.Term("to-go", "Changed."), $"\"{seen}\"");
        using var came = await site.PostAsync(token, EditedSite.Term("came", "Mine."), $"\"{seen}\"");

        var removed = (await ProblemAsync(gone, 412, "precondition-failed")).GetProperty("conflicts")[0];
        removed.TryGetProperty("revision", out _).ShouldBeFalse();
        removed.GetProperty("fields").EnumerateArray().ShouldAllBe(field => field.Text("base").Length > 0);
        await ProblemAsync(came, 412, "precondition-failed");
    }

    [Fact]
    public async Task An_entry_that_states_another_revision_is_a_conflict()
    {
        var token = await site.TokenAsync();
        await OkAsync(token, EditedSite.Term("stated"));
        await OkAsync(token, EditedSite.Term("stated", "Second.", revision: 1));

        using var late = await site.PostAsync(token, EditedSite.Term("stated", "Third.", revision: 1));

        var conflict = (await ProblemAsync(late, 409, "conflict")).GetProperty("conflicts").EnumerateArray().Single();
        conflict.GetProperty("fields")[0].Text("theirs").ShouldBe("Second.");
        await OkAsync(token, EditedSite.Term("stated", "Third.", revision: 2));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("remove")]
    public async Task Replacing_without_saying_what_was_seen_is_refused(string how)
    {
        var token = await site.TokenAsync();
        await OkAsync(token, EditedSite.Term($"blind-{how}"));
        var body = how == "data"
            ? EditedSite.Term($"blind-{how}", "Changed.")
            : $$"""{"kind":"term","id":"theme-blind-{{how}}","remove":true}""";

        using var response = await site.PostAsync(token, body);

        (await ProblemAsync(response, 428, "precondition-required")).Text("detail").ShouldContain("If-Match");
        await OkAsync(token, body, ifMatch: "*");
    }

    [Theory]
    [InlineData("\"999999\"", 412, "precondition-failed")]
    [InlineData("5", 400, "bad-parameter")]
    [InlineData("W/\"5\"", 400, "bad-parameter")]
    [InlineData("\"5\", \"6\"", 400, "bad-parameter")]
    public async Task If_Match_is_a_revision_that_was(string ifMatch, int status, string type)
    {
        using var response = await site.PostAsync(await site.TokenAsync(), EditedSite.Term("if-match"), ifMatch);

        await ProblemAsync(response, status, type);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?reason=+")]
    [InlineData("?reason=x&nature=wrong")]
    [InlineData("?reason=x&dryRun=yes")]
    [InlineData("?reason=x&dryrun=true")]
    public async Task A_wrong_or_missing_parameter_is_named(string query)
    {
        using var response = await site.PostAsync(await site.TokenAsync(), EditedSite.Term("parameter"), query: query);

        (await ProblemAsync(response, 400, "bad-parameter")).Text("parameter").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Every_problem_of_the_records_comes_at_once_and_nothing_is_written()
    {
        var broken = EditedSite.Term("broken").Replace("\"label\"", "\"lable\"", StringComparison.Ordinal);
        var body = $"{EditedSite.Term("sound")}\n{broken}\nnot JSON\n";

        using var response = await site.PostAsync(await site.TokenAsync(), body);

        var problems = (await ProblemAsync(response, 422, "bad-data")).Texts("problems");
        problems.Single(problem => problem.Contains("lable", StringComparison.Ordinal)).ShouldStartWith("changeset:2:");
        problems.ShouldContain(problem => problem.StartsWith("changeset:3:", StringComparison.Ordinal));
        await Should.ThrowAsync<NotFoundError>(() => site.TermAsync("sound"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public async Task An_empty_changeset_is_refused(string body)
    {
        using var response = await site.PostAsync(await site.TokenAsync(), body);

        await ProblemAsync(response, 422, "bad-data");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/yaml; charset=iso-8859-1")]
    [InlineData("")]
    public async Task A_body_of_another_form_is_refused(string contentType)
    {
        using var response = await site.SendAsync(
            HttpMethod.Post, "?reason=x", await site.TokenAsync(), EditedSite.Term("form"), contentType);

        await ProblemAsync(response, 415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var response = await site.PostAsync(await site.TokenAsync(), new string(' ', 100_001));

        await ProblemAsync(response, 413, "too-large");
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_is_given_up()
    {
        var address = site.Client.BaseAddress!;
        using var socket = new TcpClient(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/changesets?reason=x HTTP/1.1\r\nHost: {address.Authority}\r\n"
            + $"Authorization: Bearer {await site.TokenAsync()}\r\n"
            + "Content-Type: application/yaml\r\nContent-Length: 1000\r\n\r\nkind: "));
        using var reader = new StreamReader(stream);

        (await reader.ReadLineAsync())!.ShouldStartWith("HTTP/1.1 408 ");
    }

    [Fact]
    public async Task Rules_are_held_against_the_records_that_are_there_when_its_turn_comes()
    {
        const string Data = "\"scheme\":\"metric\",\"label\":\"A\",\"definition\":\"B\"";
        const string Wide = $$$"""{"kind":"term","data":{"id":"metric-wide","word":"wide",{{{Data}}}}}""";
        const string Narrow =
            $$$"""{"kind":"term","data":{"id":"metric-narrow","word":"narrow","within":"wide",{{{Data}}}}}""";
        var token = await site.TokenAsync();
        await OkAsync(token, Wide);
        await using var other = new NpgsqlConnection(site.Knowledge.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await ExecuteAsync(other, $"select pg_advisory_xact_lock({0x6B625F777269})");

        var waiting = site.PostAsync(token, Narrow);
        const string IsWaiting = "select exists (select from pg_locks where locktype = 'advisory' and not granted)";
        while (await ScalarAsync(IsWaiting) is not true)
            await Task.Delay(5);

        await ExecuteAsync(other, """
            insert into kb_changeset (id, editor, reason, origin, at)
            select max(id) + 1, 'Another', 'Faster', 'a test', clock_timestamp() from kb_changeset;
            insert into kb_revision (seq, changeset, kind, id, version, op, data)
            select (select max(seq) + 1 from kb_revision), (select max(id) from kb_changeset),
                   'term', id, mt_version + 1, 'removed', data
            from mt_doc_term where id = 'metric-wide';
            delete from mt_doc_term where id = 'metric-wide'
            """);
        await transaction.CommitAsync();

        using var response = await waiting;
        (await ProblemAsync(response, 422, "bad-data")).Texts("problems")
            .ShouldContain(problem => problem.Contains("`wide`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("1")]
    public void A_wrong_setting_of_review_stops_the_start(string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AgreementsKb:Review", value)]).Build();

        Should.Throw<BadParameterError>(() => EditingOptions.Of(configuration)).Parameter.ShouldBe("AgreementsKb:Review");
    }

    /// <returns>The revision of the knowledge base after it.</returns>
    private async Task<long> OkAsync(string token, string body, string? ifMatch = null)
    {
        using var response = await site.PostAsync(token, body, ifMatch);
        ((int)response.StatusCode).ShouldBe(201, await response.Content.ReadAsStringAsync());
        return (await response.JsonAsync()).GetProperty("revision").GetInt64();
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, int status, string type)
    {
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.JsonAsync();
        problem.Text("type").ShouldBe($"/problems/{type}");
        return problem;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(site.Knowledge.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
