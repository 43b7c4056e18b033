using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Comparison.Ways;

namespace AgreementsKb.Tests.Cli.Rendering;

public sealed class ComparisonTextTests
{
    private const string Six = "Italy-Tunisia, UK-France, Italy-Libya, EU-Tunisia, UK-Rwanda, UK-Turkey";

    [Theory]
    [InlineData(Tables.Question, 80)]
    [InlineData(Tables.Question, 100)]
    [InlineData(Tables.Question, 60)]
    [InlineData(Six, 80)]
    [InlineData(Six, 160)]
    public void No_line_is_longer_than_the_terminal(string question, int width) =>
        Screen.Of(Example.Compare(question), width).Lines.ShouldAllBe(line => line.TrimEnd().Length <= width);

    [Fact]
    public void What_a_table_can_hold_fits_80_columns() =>
        Screen.Of(Tables.Full).Lines.ShouldAllBe(line => line.TrimEnd().Length <= 80);

    [Fact]
    public void In_80_columns_subjects_stand_below_each_other_under_every_question()
    {
        var lines = Screen.Of(Tables.First).Lines;
        var question = lines.ToList().FindIndex(line => line.StartsWith("How many people, at most?", StringComparison.Ordinal));
        lines.Skip(question).First(line => line.StartsWith('│')).ShouldContain("Italy–Tunisia");
        lines.Skip(question).ShouldContain(line => line.Contains("Not comparable", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_wide_terminal_subjects_stand_beside_each_other() =>
        Screen.Of(Tables.First, 140).Lines.ShouldContain(line => line.Contains("Italy–Tunisia") && line.Contains("United Kingdom–France"));

    [Fact]
    public void What_would_settle_a_dispute_is_said() => Screen.Of(Tables.First).Text.ShouldContain("What would settle it");
}
