using AgreementsKb.Core;
using AgreementsKb.Core.Features.Search;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Search;

[Collection(PostgresCollection.Name)]
public sealed class SuggestTests(SeededKnowledge seeded) : IClassFixture<SeededKnowledge>
{
    [Theory]
    [InlineData("tuni", "tn")]
    [InlineData("Tunisia", "tn")]
    [InlineData("italy–tun", "it-tn-2023")]
    [InlineData("cafe el", "zz-cafe")]
    [InlineData("Tunsia", "tn")]
    public async Task What_begins_so_comes_first(string text, string id) =>
        (await SuggestAsync(text)).Items.Select(item => item.Id).First().ShouldBe(id);

    [Fact]
    public async Task What_was_typed_is_marked() =>
        (await SuggestAsync("cafe el")).Items.Single().TitleHtml.ShouldBe("<mark>Café</mark> <mark>Élysée</mark>");

    [Fact]
    public async Task Only_kinds_that_are_asked_for_are_suggested()
    {
        var found = await SuggestAsync("tuni", Kinds.Agreement);

        found.Items.ShouldNotBeEmpty();
        found.Items.ShouldAllBe(item => item.Kind == Kinds.Agreement);
    }

    [Fact]
    public async Task No_more_are_suggested_than_fit() =>
        (await SuggestAsync("a")).Items.Count.ShouldBe(Suggest.DefaultLimit);

    [Fact]
    public async Task Signs_alone_suggest_nothing() =>
        (await Should.ThrowAsync<BadParameterError>(() => SuggestAsync("&"))).Parameter.ShouldBe("suggest");

    private Task<Suggest.Result> SuggestAsync(string text, params string[] kinds) =>
        seeded.Knowledge.SendAsync(new Suggest.Query(text, kinds.Select(Kinds.Named).ToListOf()));
}
