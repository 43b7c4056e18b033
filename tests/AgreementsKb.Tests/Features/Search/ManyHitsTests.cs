using AgreementsKb.Core.Features.Search;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Search;

/// <summary>However many records have the words, no more than <see cref="Find.Most"/> are ranked, and those that are called so come first.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ManyHitsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private const int InTexts = 5;

    [Theory]
    [InlineData("nearly", Find.Most - InTexts - 1, Find.Most - 1, false)]
    [InlineData("exactly", Find.Most - InTexts, Find.Most, false)]
    [InlineData("surplus", Find.Most - InTexts + 1, Find.Most, true)]
    [InlineData("filled", Find.Most, Find.Most, true)]
    [InlineData("overfilled", Find.Most + 10, Find.Most, true)]
    public async Task Names_come_before_texts_and_what_is_left_out_is_said(string word, int inNames, int total, bool more)
    {
        await kb.ImportAsync(
        [
            .. Enumerable.Range(0, inNames).Select(number => Some.Actor($"{word}-n{number}") with { Name = $"{word} bureau" }),
            .. Enumerable.Range(0, InTexts).Select(number => Some.Actor($"{word}-t{number}") with { Name = $"Office {number}", Note = $"It is {word} bureau." }),
        ]);

        var found = new List<Find.Hit>();
        string? cursor = null;
        do
        {
            var page = await kb.SendAsync(new Find.Query($"{word} bureau", [], Find.MaximumLimit, cursor));
            (page.Total, page.More).ShouldBe((total, more ? true : null));
            found.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        found.Select(hit => hit.Id).Distinct().Count().ShouldBe(total);
        var named = found.TakeWhile(hit => hit.Title == $"{word} bureau").Count();
        named.ShouldBe(Math.Min(inNames, Find.Most));
        found.Skip(named).ShouldAllBe(hit => hit.Title.StartsWith("Office", StringComparison.Ordinal));
    }
}
