namespace AgreementsKb.Tests.SeedData.Rules;

public class OwnWordsRulesTests
{
    private const string Article = "<p>The minister&nbsp;said: it&rsquo;s <b>a great deal</b>, one which fell by 62 per cent in the last year alone, she added.</p>\n";
    private const string Doe = "statements/doe-2024.yaml";

    [Theory]
    [InlineData("Minister: \\\"which FELL by 62 per-cent, in the last year alone, she added\\\"", 13)]
    [InlineData("The minister said it's a great deal one which fell by 62 per cent in the last year", 18)]
    public void More_than_twelve_consecutive_words_of_the_source_are_refused(string summary, int count)
    {
        using var folder = new Folder();
        folder.Archived("daily.txt", Article).Change("outcomes/bb-arrivals.yaml", "fell by 62 per cent", "a great deal").Change(Doe, "Welcomes it.", $"\"{summary}\"");
        folder.Problems(withArchive: true).ShouldHaveSingleItem()
            .ShouldStartWith($"statements/doe-2024.yaml:7:10: found {count} consecutive words of `daily-2024` (`");
        folder.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Twelve_words_may_match()
    {
        using var folder = new Folder();
        folder.Archived("daily.txt", Article).Change(Doe, "Welcomes it.", "It fell by 62 per cent in the last year alone, she added");
        folder.Problems(withArchive: true).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_without_citation_of_its_own_is_held_to_those_of_its_reports()
    {
        using var folder = new Folder();
        folder.Archived("daily.txt", Article).Change("agreements/aa-bb-2024.yaml", "Patrol vessels", "Which fell by 62 per cent in the last year alone, she added");
        folder.Problems(withArchive: true).ShouldHaveSingleItem().ShouldStartWith("agreements/aa-bb-2024.yaml:20:11: found 13 consecutive words");
    }

    [Fact]
    public void A_quotation_stands_in_its_source()
    {
        using var folder = new Folder();
        folder.Archived("daily.txt", Article).Change(Doe, "quoted: a great deal", "quoted: a good deal");
        folder.Problems(withArchive: true).ShouldBe(["statements/doe-2024.yaml:8:9: found `a good deal`, which is not in `daily-2024`"]);
        folder.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void A_quotation_may_leave_words_out()
    {
        using var folder = new Folder();
        folder.Archived("daily.txt", Article).Change(Doe, "quoted: a great deal", "quoted: it's a great deal … she added");
        folder.Problems(withArchive: true).ShouldBeEmpty();
    }

    [Fact]
    public void A_source_whose_text_is_not_at_hand_is_passed_over()
    {
        using var folder = new Folder();
        folder.Archived("other.txt", Article).Change(Doe, "quoted: a great deal", "quoted: a good deal");
        folder.Problems(withArchive: true).ShouldBeEmpty();
    }
}
