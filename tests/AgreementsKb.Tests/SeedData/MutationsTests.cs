using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.SeedData;

/// <summary>
/// The real seed files, broken in every way that editors, their programs and their enemies come up with: each yields the
/// right message at the right place and no other, soon, with all other files still reported and the store as it was.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed class MutationsTests(MutationsFixture fixture) : IClassFixture<MutationsFixture>
{
    private const string Agreement = "agreements/it-tn-2023.yaml";

    private static readonly Dictionary<string, Action<BrokenSeed>> All = MutationsOfFiles.All
        .Concat(MutationsOfText.All)
        .Concat(MutationsOfValues.All)
        .Concat(MutationsOfFacts.All)
        .Concat(MutationsOfSeries.All)
        .ToDictionary(mutation => mutation.Name, mutation => mutation.Break);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_broken_file_is_refused_where_it_is_broken(string name) => fixture.RefusesAsync(All[name]);

    [Fact]
    public void There_are_enough_of_them() => All.Count.ShouldBeGreaterThan(100);

    /// <summary>Sound, though not in the one form in which seed files are kept.</summary>
    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("title: Italy", "title:   Italy")]
    [InlineData("names: [Italy-Tunisia deal, Italian deal with Tunisia, Tunisia deal]\n", "names: [Italy-Tunisia deal, Italian deal with Tunisia, Tunisia deal]   \n")]
    [InlineData("note: No cost is given.", "note: \"No cost is given.\"")]
    [InlineData("kind: equipment\n    by: it\n", "by: it\n    kind: equipment\n")]
    [InlineData("amount: GBP 83m", "amount: { currency: GBP, amount: 83000000 }")]
    public Task Another_form_of_the_same_is_no_other_mistake(string old, string now) => fixture.IsAtMostUnformattedAsync(
        Agreement, seed => seed.Whole(Agreement, seed.Text(Agreement).Replace(old, now, StringComparison.Ordinal)));
}
