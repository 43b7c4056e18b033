using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Forms of one agreement that exclude each other (a treaty is not a memorandum), and different answers to whether its text can
/// be read. That a scheme is a pilot, and a returns agreement too, is no dispute: most forms can hold at once.
/// </summary>
internal sealed class FormDisputes(Ground ground)
{
    private readonly ReportDetails _details = new(ground.Records);
    private readonly Asserters _asserters = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        ground.AskedAgreements.SelectMany(agreement => new[] { Form(agreement), Text(agreement) }.OfType<Dispute>());

    private Dispute? Form(Agreement agreement) => Judge(
        [.. agreement.Form.Where(report => report.Rank != Rank.Deprecated).Select(report => new TermSide(report, report.Term))],
        (left, right) => left != right && IsExclusive(left) && IsExclusive(right),
        new Question(
            agreement,
            "form",
            Schemes.Form,
            "Sources give it forms that exclude each other",
            $"The text of {agreement.Title}, or a party that says under what form it was concluded"));

    /// <summary>What an agreement is in law or by its nature, as the vocabulary marks it.</summary>
    private bool IsExclusive(string form) => ground.Records.Word(Schemes.Form, form)?.Exclusive == true;

    private Dispute? Text(Agreement agreement) => Judge(
        [.. agreement.Text.Where(report => report.Rank != Rank.Deprecated).Select(report => new TermSide(report, report.Term))],
        (left, right) => left != right && new[] { left, right }.Any(word => word is Words.Published or Words.NoText),
        new Question(
            agreement,
            "text",
            Schemes.TextAvailability,
            "Sources differ on whether its text can be read",
            $"The published text of {agreement.Title} itself, or a party that says why there is none"));

    private Dispute? Judge(List<TermSide> all, Func<string, string, bool> exclude, Question question)
    {
        var told = Pairs.Of(all)
            .Where(pair => exclude(pair.Left.Word, pair.Right.Word))
            .SelectMany(pair => new[] { pair.Left.Word, pair.Right.Word })
            .ToHashSet(StringComparer.Ordinal);
        var sides = all.Where(side => told.Contains(side.Word)).ToList();
        return told.Count == 0 ? null : Settlement.Of(
            Dispute(question, sides),
            sides,
            side => side.Report,
            (left, right) => exclude(left.Word, right.Word));
    }

    private Dispute Dispute(Question question, List<TermSide> sides)
    {
        var agreement = question.Agreement;
        var words = Sentence.Or(sides.Select(side => Label(question, side)).Distinct(StringComparer.Ordinal));
        var said = string.Join("; ", sides.Select(side => $"{Label(question, side)} {Sentence.InBrackets(_asserters.Of(side.Report))}").Distinct(StringComparer.Ordinal));
        return new Dispute
        {
            Id = $"{agreement.Id}.{question.Field}",
            Kind = DisputeKind.WordingOrForm,
            State = DisputeState.Open,
            Reach = DisputeReach.WithinItem,
            WouldSettle = $"{question.WouldSettle} ({words}).",
            Title = $"{agreement.Title}: {words}?",
            Text = $"{question.Lead}: {said}.",
            Agreements = [agreement.Id],
            Reports = sides.Select(side => ToReport(question, side)).ToListOf(),
            Fields =
            [
                new FieldComparison(question.Field, FieldVerdict.Different, words),
                _asserters.Field([.. sides.Select(side => side.Report)]),
            ],
        };
    }

    private string Label(Question question, TermSide side) => Sentence.Lower(ground.Records.Label(question.Scheme, side.Word));

    private DisputeReport ToReport(Question question, TermSide side) => new()
    {
        Record = new RecordRef(Kinds.Agreement, question.Agreement.Id),
        Item = question.Field,
        Text = ground.Records.Label(question.Scheme, side.Word),
        Stated = side.Word,
        Details = _asserters.Named(side.Report, _details.Of(side.Report)),
        Citations = side.Report.Cite,
        Rank = side.Report.RankWord(),
    };

    private sealed record Question(Agreement Agreement, string Field, string Scheme, string Lead, string WouldSettle);

    private sealed record TermSide(Report Report, string Word);
}
