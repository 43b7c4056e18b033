using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Web;
using AgreementsKb.Web.Pages;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

/// <summary>
/// Two web programs on one database, an editor at each. Each changeset counts up the editor's own number in every shared
/// record; an editor who was overtaken reads again. What both count to in the end tells whether an update was lost.
/// </summary>
[Collection(LongRunCollection.Name)]
public sealed partial class ConcurrentEditorsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private const int Changesets = 200;
    private static readonly string[] Words = ["shared-1", "shared-2", "shared-3"];

    [Fact]
    public async Task Two_editors_at_two_programs_lose_no_update_and_leave_no_gap()
    {
        await kb.ImportAsync(Words.Select(word => Some.Term("theme", word) with { Definition = "One 0, two 0." }));
        await using var first = Start();
        await using var second = Start();

        var overtaken = await Task.WhenAll(EditAsync(first, "One"), EditAsync(second, "Two"));

        foreach (var word in Words)
        {
            (await DefinitionAsync($"theme-{word}")).ShouldBe("One 200, two 200.");
        }

        overtaken.Sum().ShouldBeGreaterThan(0, "the editors never met, so the test showed nothing");
        (await RowsAsync("select id from kb_changeset order by id")).ShouldBe(Numbers(1 + (2 * Changesets)));
        (await RowsAsync("select seq from kb_revision order by seq")).ShouldBe(Numbers((1 + (2 * Changesets)) * Words.Length));

        // No half changeset: each has all the records, and all of them say the same.
        (await RowsAsync(
            """
            select distinct count(*) * 100 + count(distinct data ->> 'definition') from kb_revision group by changeset
            """)).ShouldBe([(Words.Length * 100) + 1]);
        (await RowsAsync("select distinct version from kb_revision order by version")).ShouldBe(Numbers(1 + (2 * Changesets)));
    }

    private Child Start() => Child.Start(
        typeof(IndexModel),
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__AgreementsKb"] = kb.ConnectionString,
            ["ASPNETCORE_URLS"] = null,
        },
        "--urls",
        "http://127.0.0.1:0");

    /// <returns>How often somebody else was faster.</returns>
    private async Task<int> EditAsync(Child program, string editor)
    {
        var line = await program.LineAsync("Now listening on: ");
        var token = await kb.SendAsync(new Create.Command(editor, Role.Editor, DateTimeOffset.UtcNow.AddHours(1), "a test"));
        var address = line[line.IndexOf("http:", StringComparison.Ordinal)..].Trim();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Token.Reveal());
        var (done, overtaken) = (0, 0);
        while (done < Changesets)
        {
            using var response = await SendNextAsync(client, editor);
            switch (response.StatusCode)
            {
                case HttpStatusCode.Created:
                    done++;
                    break;
                case HttpStatusCode.PreconditionFailed:
                    overtaken++;
                    break;
                default:
                    throw new InvalidOperationException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
            }
        }

        return overtaken;
    }

    private static async Task<HttpResponseMessage> SendNextAsync(HttpClient client, string editor)
    {
        using var read = await client.GetAsync(new Uri("/api/v1/terms?scheme=theme", UriKind.Relative));
        var page = await read.JsonAsync();
        var lines = page.GetProperty("items").EnumerateArray()
            .Select(term => $$"""{"kind":"term","data":{{Next(term.GetRawText(), editor)}}}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/changesets?reason=Counted");
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{page.GetProperty("revision")}\"");
        request.Content = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        return await client.SendAsync(request);
    }

    private static string Next(string term, string editor) => Count().Replace(
        term,
        match => string.Equals(match.Groups[1].Value, editor, StringComparison.OrdinalIgnoreCase)
            ? $"{match.Groups[1].Value} {int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) + 1}"
            : match.Value);

    private async Task<string> DefinitionAsync(string id) =>
        JsonDocument.Parse((await kb.GetAsync("term", id)).Json).RootElement.GetProperty("definition").GetString()!;

    private static IEnumerable<long> Numbers(int last) => Enumerable.Range(1, last).Select(number => (long)number);

    private async Task<List<long>> RowsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(kb.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var numbers = new List<long>();
        while (await rows.ReadAsync())
        {
            numbers.Add(Convert.ToInt64(rows.GetValue(0), CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    [GeneratedRegex("(One|two) ([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
