using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Tests.Comparison.Wording;

public sealed class CautionWordsTests
{
    [Fact]
    public void Several_are_said_in_the_order_of_the_record()
    {
        var records = With("copy", "excerpt-only");
        CautionWords.Of(records, records.Sources["national-2024-11-17"]).ShouldBe("copy; only an excerpt was read");
    }

    [Fact]
    public void A_source_without_any_says_nothing() =>
        CautionWords.Of(With(), With().Sources["national-2024-11-17"]).ShouldBeNull();

    [Fact]
    public void A_footnote_carries_them()
    {
        SourceNotes.Note(With("copy"), "national-2024-11-17", 1).Caution.ShouldBe("copy");
        SourceNotes.Note(With("copy"), "express-2024-11-18", 2).Caution.ShouldBeNull();
        SourceNotes.Note(With("copy"), "not-there", 3).Caution.ShouldBeNull();
    }

    private static RecordSet With(params string[] words) => new(
        Example.All()
            .Select(record => record is Source { Id: "national-2024-11-17" } source ? source with { Cautions = [.. words] } : record)
            .Append(Term("copy", "Copy"))
            .Append(Term("excerpt-only", "Only an excerpt was read")));

    private static Term Term(string word, string label) => new()
    {
        Id = $"source-caution-{word}",
        Scheme = Schemes.SourceCaution,
        Word = word,
        Label = label,
        Definition = label,
    };
}
