using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Statements for and against one agreement on the same ground, where the ground is an effect: that it deters, that it works.
/// Other themes (cost, rights, sovereignty) are opinions, and differing on them is no dispute about facts.
/// </summary>
internal sealed class EffectDisputes(Ground ground)
{
    private static readonly string[] Effects = [Words.Deterrence, Words.Effectiveness];

    private readonly Asserters _asserters = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        from agreement in ground.AskedAgreements
        let sides = Sides(agreement)
        where sides.Count > 1
        select Dispute(agreement, sides);

    /// <summary>Every statement for which another voice says the opposite on the same effect.</summary>
    private List<Statement> Sides(Agreement agreement)
    {
        var spoken = ground.StatementsAbout(agreement.Id)
            .Where(statement => statement.Stance is Words.Supports or Words.Opposes && statement.Themes.Any(Effects.Contains))
            .ToList();
        return
        [
            .. spoken.Where(statement => spoken.Exists(other => other.Stance != statement.Stance && Voice(other) != Voice(statement)
                && Shared(statement, other).Any())),
        ];
    }

    private static string Voice(Statement statement) => statement.Person ?? statement.Speaker;

    private static IEnumerable<string> Shared(Statement left, Statement right) =>
        Effects.Where(effect => left.Themes.Contains(effect) && right.Themes.Contains(effect));

    private string Names(IEnumerable<Statement> statements) =>
        Sentence.And(statements.Select(statement => Speaker.Of(ground.Records, statement)).Distinct(StringComparer.Ordinal));

    private Dispute Dispute(Agreement agreement, List<Statement> sides)
    {
        var pro = sides.FindAll(side => side.Stance == Words.Supports);
        var contra = sides.FindAll(side => side.Stance == Words.Opposes);
        var grounds = Effects
            .Where(effect => pro.Exists(side => side.Themes.Contains(effect)) && contra.Exists(side => side.Themes.Contains(effect)))
            .ToList();
        var speak = pro.DistinctBy(Voice).Count() > 1 ? "speak" : "speaks";
        var labels = Sentence.And(grounds.Select(effect => Sentence.Lower(ground.Records.Label(Schemes.Theme, effect))));
        return new Dispute
        {
            Id = $"{agreement.Id}.cause",
            Kind = DisputeKind.CausalClaim,
            State = DisputeState.Open,
            Reach = DisputeReach.Across,
            WouldSettle = $"Counts from before and after ({agreement.Title}), beside those of a like place or time without it; "
                + "the records hold claims only.",
            Title = $"{agreement.Title}: {string.Join(", and ", grounds.Select(Question))}?",
            Text = $"On {labels}, {Names(pro)} {speak} for it and {Names(contra)} against it. "
                + "These are claims about an effect.",
            Agreements = [agreement.Id],
            Reports = pro.Concat(contra).Select(ToReport).ToListOf(),
            Fields =
            [
                new FieldComparison("effect", FieldVerdict.Different, $"for: {Names(pro)}; against: {Names(contra)}"),
                new FieldComparison("asserter", FieldVerdict.Different, Names(pro.Concat(contra))),
            ],
        };
    }

    private static string Question(string effect) =>
        effect == Words.Deterrence ? "does it deter" : "does it do what it is meant to do";

    private DisputeReport ToReport(Statement statement) => new()
    {
        Record = new RecordRef(Kinds.Statement, statement.Id),
        Text = statement.Summary,
        Stated = statement.Stance,
        Details = ReportDetails.List(
            ReportDetails.Text("assertedBy", "According to", Speaker.Of(ground.Records, statement)),
            ReportDetails.Text("stance", "Stance", ground.Records.Label(Schemes.Stance, statement.Stance)),
            ReportDetails.Date("on", "Said on", statement.On),
            ReportDetails.Text("published", "Printed in", _asserters.Publications(statement.Cite))),
        Citations = statement.Cite,
    };
}
