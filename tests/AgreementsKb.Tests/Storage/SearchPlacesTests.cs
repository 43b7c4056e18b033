using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.SeedData;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Tests.Storage;

/// <summary>Searches look into named places of a document. A field that a record gains is missed by them until it is named too: here.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SearchPlacesTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private static readonly HashSet<string> Prose = ["summary", "definition", "what", "note", "says", "because", "population", "quoted", "periodNote"];

    private static readonly HashSet<string> Coded =
    [
        "kind", "scheme", "stance", "themes", "about", "agreements", "publisher", "author", "speaker", "person", "actor",
        "term", "event", "by", "assertedBy", "payer", "payee", "metric", "geography", "route",
    ];

    public static TheoryData<string> EveryKind => [.. Kinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Nothing_that_a_record_tells_is_missed_wherever_it_stands(string kind)
    {
        var records = new List<KbRecord>();
        Any.Holds(Any.RecordOf(Kinds.Named(kind)), records.Add, times: 60);

        foreach (var record in records.Where(record => record.Withdrawn is null))
        {
            var json = RecordJson.Write(record);
            var found = await FoundAsync(json);
            found.Prose.ShouldBe(Under(json, Prose), ignoreOrder: true, record.Id);
            Under(json, Coded).Except(found.Coded).ShouldBeEmpty(record.Id);
        }
    }

    private static List<string> Under(byte[] json, HashSet<string> keys)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Walk(document.RootElement, wanted: false)];

        IEnumerable<string> Walk(JsonElement element, bool wanted) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject()
                .Where(property => property.Name != "inferredFrom") // How the editors know, not what the source is.
                .SelectMany(property => Walk(property.Value, keys.Contains(property.Name))),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Walk(item, wanted)),
            JsonValueKind.String when wanted => [element.GetString()!],
            _ => [],
        };
    }

    private async Task<(string[] Prose, string[] Coded)> FoundAsync(byte[] json)
    {
        var source = await kb.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        await using var command = source.CreateCommand("""
            select array(select jsonb_array_elements_text(
                     jsonb_path_query_array($1, '$.summary') || jsonb_path_query_array($1, '$.definition') || kb_search_told($1))),
                   array(select jsonb_array_elements_text(kb_search_coded($1)))
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = json, NpgsqlDbType = NpgsqlDbType.Jsonb });
        await using var row = await command.ExecuteReaderAsync();
        (await row.ReadAsync()).ShouldBeTrue();
        return (row.GetFieldValue<string[]>(0), row.GetFieldValue<string[]>(1));
    }
}
