using System.Globalization;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Several records that answer one question (metric, place, route, people, the very same days) with numbers that cannot all be
/// exact. One dispute a question, however many records answer it; its id names the question, and stays when records are added.
/// </summary>
internal sealed class OutcomeQuestionDisputes(Ground ground)
{
    /// <summary>So that the work grows with the answers and not with their pairs.</summary>
    private const int MostCompared = 64;

    private readonly OutcomeFields _fields = new(ground);

    public IEnumerable<Dispute> Find()
    {
        List<OutcomeSide> stated =
        [
            .. ground.Records.Outcomes.Values
                .OrderBy(outcome => outcome.Id, StringComparer.Ordinal)
                .SelectMany(OutcomeSide.Of)
                .Where(side => side.Period is { From: not null, To: not null }),
        ];
        return stated
            .Concat(SeriesSides.Beside(ground.Records, stated))
            .GroupBy(Key)
            .Where(group => group.Skip(1).Any(side => MayDiffer(group.First(), side)) && group.Any(side => ground.Asked.Holds(side.Outcome)))
            .Select(group => Judge(group.Key, [.. group]))
            .OfType<Dispute>();
    }

    private static Question Key(OutcomeSide side) => new(
        side.Metric, side.Geography, side.Outcome.Route, side.Population, side.Form, side.Period!.From!.Value, side.Period.To!.Value);

    /// <summary>Reports of one record have disputes of their own, except what is summed from a series.</summary>
    private static bool MayDiffer(OutcomeSide left, OutcomeSide right) =>
        left.Outcome.Id != right.Outcome.Id || left.IsOfSeries || right.IsOfSeries;

    /// <summary>
    /// The first one's own record gives the other's number too and stands beside the same agreements, so that its own dispute tells of both.
    /// </summary>
    private static bool IsTold(OutcomeSide one, OutcomeSide other, IReadOnlyList<OutcomeSide> sides) => !one.IsOfSeries
        && other.Outcome.Agreements.All(one.Outcome.Agreements.Contains) && sides.Any(
        side => side.Outcome.Id == one.Outcome.Id && !side.IsOfSeries && Rounded.Agree(side.Value, other.Value)
            && !Rounded.Agree(side.Value, one.Value));

    private Dispute? Judge(Question question, IReadOnlyList<OutcomeSide> sides)
    {
        var compared = sides.Count <= MostCompared ? sides : [.. Ends(sides)];
        var told = Pairs.Of(compared)
            .Where(pair => MayDiffer(pair.Left, pair.Right) && !Rounded.Agree(pair.Left.Value, pair.Right.Value))
            .Where(pair => !IsTold(pair.Left, pair.Right, compared) && !IsTold(pair.Right, pair.Left, compared))
            .SelectMany(pair => new[] { pair.Left, pair.Right })
            .ToHashSet();
        if (told.Count == 0)
        {
            return null;
        }

        IReadOnlyList<OutcomeSide> shown = [.. sides.Where(told.Contains)];
        var metric = ground.Records.Label(Schemes.Metric, question.Metric);
        var place = string.Join(", ", new[] { ground.Records.NameOf(question.Geography), question.Population }.OfType<string>());
        var values = Sentence.Or(shown.Select(side => QuantityWords.Of(side.Value)).Distinct(StringComparer.Ordinal));
        return _fields.Dispute(
            question.ToString(),
            DisputeKind.Contradiction,
            $"{metric}, {place}, {shown[0].PeriodWords}: {values}?",
            $"Different records answer the same question with numbers that cannot all be exact: {values}.",
            shown);
    }

    /// <summary>Of very many answers, those that reach least far up and least far down: if any two disagree, these do.</summary>
    private static IEnumerable<OutcomeSide> Ends(IReadOnlyList<OutcomeSide> sides) =>
        sides.OrderBy(side => Counts.SpanOf(side.Value).Most ?? decimal.MaxValue).Take(MostCompared / 2)
            .Union(sides.OrderByDescending(side => Counts.SpanOf(side.Value).Low).Take(MostCompared / 2));

    private sealed record Question(
        string Metric, string Geography, string? Route, string? Population, OutcomeForm Form, DateOnly From, DateOnly To)
    {
        public override string ToString() => string.Join('.', new[]
        {
            Metric,
            Geography,
            Route,
            Population is null ? null : Slug(Population),
            Form == OutcomeForm.Level ? null : OutcomeFormWords.Of(Form),
            string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}_{To:yyyy-MM-dd}"),
        }.OfType<string>());

        private static string Slug(string text) =>
            string.Join('-', text.ToLowerInvariant().Split([.. " ,./()"], StringSplitOptions.RemoveEmptyEntries));
    }
}
