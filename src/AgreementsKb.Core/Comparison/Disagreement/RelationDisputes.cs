using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Links between two agreements that exclude each other: what takes the place of another does not extend it, and what is set
/// apart from it is not modelled on it.
/// </summary>
internal sealed class RelationDisputes(Ground ground)
{
    private static readonly string[] Standing = [Words.Extends, Words.Amends, Words.Implements, Words.Under];
    private static readonly string[] Alike = [Words.SimilarTo, Words.ModelledOn];

    public IEnumerable<Dispute> Find() =>
        from agreement in ground.Records.Agreements.Values
        from links in agreement.Related.GroupBy(link => link.Agreement)
        where ground.Asked.Holds(agreement.Id) || ground.Asked.Holds(links.Key)
        let told = Told([.. links])
        where told.Count > 0
        select Dispute(agreement, links.Key, [.. links.Where(told.Contains)]);

    private static HashSet<Relation> Told(List<Relation> links) => Pairs.Of(links)
        .Where(pair => Exclude(pair.Left.How, pair.Right.How) || Exclude(pair.Right.How, pair.Left.How))
        .Where(pair => !pair.Left.Cite.Any(cite => pair.Right.Cite.Any(other => other.Source == cite.Source)))
        .SelectMany(pair => new[] { pair.Left, pair.Right })
        .ToHashSet();

    private static bool Exclude(string one, string other) => one switch
    {
        Words.Replaces => Standing.Contains(other),
        Words.ContrastedWith => Alike.Contains(other),
        _ => false,
    };

    private Dispute Dispute(Agreement agreement, string other, List<Relation> links)
    {
        var title = ground.Records.Agreements.GetValueOrDefault(other)?.Title ?? other;
        var words = Sentence.Or(links.Select(link => Sentence.Lower(Label(link))).Distinct(StringComparer.Ordinal));
        var said = links.Select(link => $"{Sentence.Lower(Label(link))} {Sentence.InBrackets(Voice(link))}").Distinct(StringComparer.Ordinal);
        return new Dispute
        {
            Id = $"{agreement.Id}.related.{other}",
            Kind = DisputeKind.WordingOrForm,
            State = DisputeState.Open,
            Reach = DisputeReach.WithinRecord,
            WouldSettle = $"The text of {agreement.Title}, or a party that says how it stands to {title} ({words}).",
            Title = $"{agreement.Title} and {title}: {words}?",
            Text = $"Sources link {agreement.Title} to {title} in ways that exclude each other: {string.Join("; ", said)}.",
            Agreements = new[] { agreement.Id, other }.Order(StringComparer.Ordinal).ToListOf(),
            Reports = links.Select(link => ToReport(agreement, link)).ToListOf(),
            Fields =
            [
                new FieldComparison("relation", FieldVerdict.Different, words),
                new FieldComparison("asserter", FieldVerdict.Compatible, string.Join("; ", links.Select(Voice).Distinct(StringComparer.Ordinal))),
            ],
        };
    }

    private string Label(Relation link) => ground.Records.Label(Schemes.Relation, link.How);

    private string Voice(Relation link) => link.AssertedBy is { } actor ? ground.Records.NameOf(actor) : Sentence.And(link.Cite
        .Select(cite => ground.Records.Sources.GetValueOrDefault(cite.Source)?.Label ?? cite.Source)
        .Distinct(StringComparer.Ordinal));

    private DisputeReport ToReport(Agreement agreement, Relation link) => new()
    {
        Record = new RecordRef(Kinds.Agreement, agreement.Id),
        Item = link.Agreement,
        Text = Label(link),
        Stated = link.How,
        Details = ReportDetails.List(
            ReportDetails.Text("assertedBy", "According to", Voice(link)),
            ReportDetails.Text("note", "Note", link.Note)),
        Citations = link.Cite,
    };
}
