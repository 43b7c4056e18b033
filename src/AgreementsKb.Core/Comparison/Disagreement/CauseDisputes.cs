using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// An outcome that one voice credits to an agreement and another denies or doubts, or that two voices credit to different
/// agreements. That two things are named together ("linked") is no credit, and that one contributed excludes no other.
/// </summary>
internal sealed class CauseDisputes(Ground ground)
{
    private static readonly string[] Chain = ["amends", "extends", "funds", "implements", "under"];

    private readonly CreditWords _words = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        from outcome in ground.AskedOutcomes
        where outcome.Attribution.Count > 1
        let told = Told(outcome).ToHashSet()
        where told.Count > 0
        select Dispute(outcome, [.. outcome.Attribution.Where(told.Contains)]);

    private IEnumerable<Attribution> Told(Outcome outcome)
    {
        var links = outcome.Attribution;
        return Pairs.Of(links)
            .Where(pair => Voice(pair.Left) != Voice(pair.Right))
            .Where(pair => pair.Left.Agreement == pair.Right.Agreement
                ? Denies(pair.Left, pair.Right) || Denies(pair.Right, pair.Left)
                : CreditsAnother(links, pair.Left, pair.Right))
            .SelectMany(pair => new[] { pair.Left, pair.Right });
    }

    private static bool Denies(Attribution credit, Attribution denial) =>
        CreditWords.Side(credit) == CreditWords.Credit && CreditWords.Side(denial) == CreditWords.Denial;

    /// <summary>Each credits its own alone, and neither agreement is made within the other.</summary>
    private bool CreditsAnother(ListOf<Attribution> links, Attribution left, Attribution right) =>
        IsWhole(left) && IsWhole(right) && !Credits(links, left, right.Agreement) && !Credits(links, right, left.Agreement)
        && !IsChained(left.Agreement, right.Agreement) && !IsChained(right.Agreement, left.Agreement);

    private static bool IsWhole(Attribution link) => link.Strength is Words.Credited or Words.Suggested;

    private static bool Credits(ListOf<Attribution> links, Attribution voice, string agreement) => links.Any(link =>
        Voice(link) == Voice(voice) && link.Agreement == agreement && link.Strength is not (Words.Denied or Words.Disputed));

    private bool IsChained(string agreement, string other) => ground.Records.Agreements.GetValueOrDefault(agreement)?.Related
        .Any(related => related.Agreement == other && Chain.Contains(related.How)) == true;

    /// <summary>Who makes the link: an actor, else the source.</summary>
    private static string Voice(Attribution link) => link.By ?? $"#{link.Cite[0].Source}";

    private string Title(string agreement) => ground.Records.Agreements.GetValueOrDefault(agreement)?.Title ?? agreement;

    private string Say(Attribution link) =>
        $"{Sentence.Lower(ground.Records.Label(Schemes.Attribution, link.Strength))}, {Title(link.Agreement)} {Sentence.InBrackets(_words.Name(link))}";

    private Dispute Dispute(Outcome outcome, List<Attribution> sides)
    {
        var agreements = sides
            .Select(side => side.Agreement)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToListOf();
        var names = Sentence.Or(agreements.Select(Title));
        var said = string.Join("; ", sides.Select(Say).Distinct(StringComparer.Ordinal));
        return new Dispute
        {
            Id = $"{outcome.Id}.cause",
            Kind = DisputeKind.CausalClaim,
            State = DisputeState.Open,
            Reach = DisputeReach.WithinItem,
            WouldSettle = $"Nothing in the records: whether {names} had to do with it is not for a register to decide. "
                + "A study of it could be cited beside these claims.",
            Title = $"{outcome.Title}: who credits what?",
            Text = $"Those who speak of a cause differ: {said}. That one thing followed another does not show that it caused it.",
            Agreements = agreements,
            Reports = sides.Select(side => ToReport(outcome, side)).ToListOf(),
            Fields =
            [
                new FieldComparison("cause", FieldVerdict.Different, said),
                new FieldComparison(
                    "asserter", FieldVerdict.Different, string.Join("; ", sides.Select(_words.Name).Distinct(StringComparer.Ordinal))),
            ],
        };
    }

    private DisputeReport ToReport(Outcome outcome, Attribution link) => new()
    {
        Record = new RecordRef(Kinds.Outcome, outcome.Id),
        Item = ItemOf(link),
        Text = $"{ground.Records.Label(Schemes.Attribution, link.Strength)}: {Title(link.Agreement)}",
        Stated = link.Strength,
        Details = ReportDetails.List(
            ReportDetails.Text("assertedBy", "According to", _words.Name(link)),
            ReportDetails.Text("reported", "What is reported", OutcomeNumbers.Of(outcome)),
            ReportDetails.Text("note", "Note", link.Note)),
        Citations = link.Cite,
    };

    /// <summary>Names the link within its outcome.</summary>
    public static string ItemOf(Attribution link) => $"attribution.{link.Agreement}";
}
