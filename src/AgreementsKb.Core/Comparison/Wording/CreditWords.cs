using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Who credits an outcome to agreements, who denies or doubts it, and who only names both together.</summary>
internal sealed class CreditWords(RecordSet records)
{
    public const string Credit = "credit";
    public const string Denial = "denial";
    public const string Together = "together";

    private readonly Asserters _asserters = new(records);

    /// <summary>A detail for each of the three that somebody does.</summary>
    public ListOf<Detail> Of(Outcome outcome, Func<string, bool> isAsked) => new[]
    {
        Detail(outcome, isAsked, Credit, "Credited to it by"),
        Detail(outcome, isAsked, Denial, "Denied or doubted by"),
        Detail(outcome, isAsked, Together, "Named together by"),
    }.OfType<Detail>().ToListOf();

    public static string Side(Attribution link) => link.Strength switch
    {
        Words.Denied or Words.Disputed => Denial,
        Words.Credited or Words.Contributing or Words.Suggested => Credit,
        _ => Together,
    };

    /// <summary>Who makes the link: an actor, else the publication.</summary>
    public string Name(Attribution link) => link.By is { } actor ? records.NameOf(actor) : _asserters.Publications(link.Cite);

    private string Strength(Attribution link) => Sentence.Lower(records.Label(Schemes.Attribution, link.Strength));

    private Detail? Detail(Outcome outcome, Func<string, bool> isAsked, string side, string label)
    {
        var voices = outcome.Attribution
            .Where(link => Side(link) == side && isAsked(link.Agreement))
            .Select(link => side == Together || link.Strength == Words.Credited ? Name(link) : $"{Name(link)} ({Strength(link)})")
            .Distinct(StringComparer.Ordinal);
        return ReportDetails.Text(side, label, Sentence.And(voices));
    }
}
