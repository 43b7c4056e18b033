using System.Text;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Features.Records.Indexed;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Features.Records;

/// <summary>The oracle is the whole record, from which the program takes what was asked for.</summary>
[Collection(PostgresCollection.Name)]
public sealed class BriefsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private static readonly RecordKind Agreements = Kinds.Named(Kinds.Agreement);

    [Theory]
    [InlineData("title", true)]
    [InlineData("title timeline.event parties.actor", true)]
    [InlineData("timeline.reports.on", true)]
    [InlineData("timeline.reports.note", false)]
    [InlineData("timeline", false)]
    [InlineData("timeline.reports", false)]
    [InlineData("title funding.reports.amount", false)]
    [InlineData("caps", false)]
    public void A_brief_holds(string paths, bool holds) => Briefs.Hold(Agreements, paths.Split(' ')).ShouldBe(holds);

    [Fact]
    public async Task Whatever_is_asked_of_an_agreement_its_brief_says_what_its_document_says()
    {
        await kb.ImportAsync(
        [
            .. SeedRecords.All,
            Some.Agreement("bare", "it", "tn"),
            Some.Agreement("noted", "it", "tn") with
            {
                Timeline =
                [
                    new()
                    {
                        Event = "signed",
                        Reports =
                        [
                            new() { On = Stated<Edtf>.Of(Some.Date("2024")), Cite = [Some.Citation()], Note = "A note.", Quoted = "As printed" },
                            new() { On = Stated<Edtf>.No(NoValue.Unknown), Cite = [Some.Citation()], Quoted = "Also" },
                        ],
                    },
                ],
            },
        ]);
        await kb.Services.GetRequiredService<ListIndexes>().WarmAsync(Agreements, CancellationToken.None);
        var whole = await ReadAsync([]);
        whole.Count.ShouldBeGreaterThan(10);
        var paths = Paths(Agreements.Type).ToList();
        paths.Count(path => Briefs.Hold(Agreements, [path])).ShouldBeGreaterThan(30);
        foreach (var path in paths)
        {
            var fields = new RecordFields(Agreements, [path]);
            var expected = whole.Select(record => Text(fields.Of(record)));
            (await ReadAsync([path])).Select(Text).ShouldBe(expected, path);
            (await SearchedAsync([path])).Select(Text).ShouldBe(expected, path);
        }
    }

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    /// <summary>Every key that there can be, with what is below it.</summary>
    private static IEnumerable<string> Paths(Type type) => RecordShape.Of(type).Fields.SelectMany(field =>
        field.Form is FieldForm.Object ? Paths(field.ValueType).Select(below => $"{field.Key}.{below}").Prepend(field.Key) : [field.Key]);

    private async Task<ListOf<ReadOnlyMemory<byte>>> ReadAsync(ListOf<string> fields) => (await kb.SendAsync(Query(fields))).Items;

    /// <summary>By the way without an index.</summary>
    private async Task<ListOf<ReadOnlyMemory<byte>>> SearchedAsync(ListOf<string> fields)
    {
        var source = await kb.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        var selection = new ListSelection(Agreements, [], moment: null, disputed: null);
        return (await SearchedPages.ReadAsync(source, Query(fields), selection, CancellationToken.None)).Items;
    }

    private static List.Query Query(ListOf<string> fields) => new(Agreements, [], Limit: List.MaximumLimit) { Fields = fields };
}
