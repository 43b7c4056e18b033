using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Comparison.Ways;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Cli.Rendering;

public sealed partial class ComparisonBriefTests
{
    [Theory]
    [InlineData(Tables.Question, 60)]
    [InlineData(Tables.Question, 80)]
    [InlineData(Tables.Question, 160)]
    [InlineData("Italy-Tunisia, UK-France, Italy-Libya, EU-Tunisia", 80)]
    public void No_line_is_longer_than_the_terminal(string question, int width) =>
        Screen.InBrief(Example.Compare(question), width).Lines.ShouldAllBe(line => line.TrimEnd().Length <= width);

    [Fact]
    public void Two_large_pairs_of_the_seed_data_take_a_few_hundred_lines()
    {
        var held = SeedFolder.Load(Repo.Path("seed-data")).ToSet();
        var table = Comparer.Compare(held, SubjectsFrom.Words(held, Tables.Question));
        Screen.InBrief(table).Lines.Count.ShouldBeLessThan(600);
        Screen.Of(table).Lines.Count.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void Every_question_and_every_dispute_is_named()
    {
        var text = Screen.InBrief(Tables.First).Plain;
        Tables.First.Dimensions.ShouldAllBe(row => text.Contains(Tables.Bare(row.Label)));
        Tables.First.Disputes.ShouldAllBe(dispute => text.Contains(Tables.Bare(dispute.Title)));
    }

    [Fact]
    public void Every_number_of_a_source_is_in_the_list_of_sources()
    {
        var text = Screen.InBrief(Tables.First, 200).Text;
        var list = text.IndexOf("Sources of what is shown", StringComparison.Ordinal);
        var cited = Cite().Matches(text[..list]).Select(match => match.Groups[1].Value).Distinct().ToList();
        cited.ShouldNotBeEmpty();
        cited.Where(number => !text[list..].Contains($"[{number}] ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void It_ends_with_what_it_left_out_and_how_to_see_it()
    {
        var text = Screen.InBrief(Tables.First, 200).Text;
        text.ShouldContain("In brief. Left out: ");
        text.ShouldContain($"the versions of {Tables.First.Disputes.Count} disputes");
        text.TrimEnd().ShouldEndWith("--full shows all of it; so does every other --format.");
    }

    [GeneratedRegex(@"\[(\d+)[ ,\]]")]
    private static partial Regex Cite();
}
