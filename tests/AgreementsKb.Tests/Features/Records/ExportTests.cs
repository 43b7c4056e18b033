using System.Text;
using System.Text.Json;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Records;

[Collection(PostgresCollection.Name)]
public sealed class ExportTests(KnowledgeBase kb, PostgresFixture postgres) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task An_export_brought_into_an_empty_store_comes_out_the_same_to_the_byte()
    {
        await kb.ImportAsync(Some.OfEveryKind());
        await kb.ImportAsync(Some.Actor("it") with { Name = "Italy" });
        await kb.ImportAsync(
            Some.Actor("it") with { Name = "Italia, già Regno" }, Some.Actor("xx") with { Withdrawn = Some.Withdrawal() });
        var exported = await kb.ExportAsync();

        var file = exported.SelectMany(line => line.Append((byte)'\n')).ToArray();
        var read = ExportReading.Of(file, "export.ndjson");
        read.Problems.ShouldBeEmpty();
        var other = new KnowledgeBase(postgres);
        await other.InitializeAsync();
        await other.SendAsync(new Import.Command(read.Records, "a tester", "move", "export.ndjson"));
        var again = await other.ExportAsync();
        await other.DisposeAsync();

        again.Select(Encoding.UTF8.GetString).ShouldBe(exported.Select(Encoding.UTF8.GetString));
        var text = exported.ConvertAll(Encoding.UTF8.GetString);
        text.ShouldContain(line => line.StartsWith("""{"kind":"actor","id":"it","revision":3,"data":{""", StringComparison.Ordinal));
        text.ShouldContain(line => line.StartsWith("""{"kind":"actor","id":"xx","revision":1,"data":{""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_come_by_kind_and_then_by_id()
    {
        await kb.ImportAsync(Some.OfEveryKind().Concat([Some.Actor("tn"), Some.Actor("de"), Some.Agreement("al-it")]));

        var order = (await kb.ExportAsync()).ConvertAll(line =>
        {
            using var json = JsonDocument.Parse(line);
            return (Kind: json.RootElement.GetProperty("kind").GetString()!, Id: json.RootElement.GetProperty("id").GetString()!);
        });

        order.ShouldBe(order
            .OrderBy(line => Kinds.All.Select(kind => kind.Name).ToList().IndexOf(line.Kind))
            .ThenBy(line => line.Id, StringComparer.Ordinal));
        order.Select(line => line.Kind).Distinct().Count().ShouldBe(Kinds.All.Count);
    }
}
