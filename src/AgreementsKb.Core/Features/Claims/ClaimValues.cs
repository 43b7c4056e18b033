using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>What a claim says, as codes and figures.</summary>
internal static class ClaimValues
{
    public static string? AssertedBy(KbRecord record, object part) => (record, part) switch
    {
        (_, Report report) => report.AssertedBy,
        (_, Relation relation) => relation.AssertedBy,
        (_, Attribution link) => link.By,
        (Statement statement, _) => statement.Speaker,
        _ => null,
    };

    public static Claim Fill(Claim claim, object part)
    {
        var filled = Said(claim, part);
        return part is not Report report ? filled : filled with
        {
            Quoted = report.Quoted,
            Note = report.Note,
            Rank = report.RankWord(),
            Because = report.Because,
        };
    }

    private static Claim Said(Claim claim, object part) => part switch
    {
        Statement statement => claim with { Code = statement.Stance, Period = statement.On?.ToText(), Quoted = statement.Quoted },
        StatedNumber number => claim with { Figure = Of(number.Value), Code = number.Metric },
        Rate rate => claim with { Figure = Of(rate.To), Period = rate.On.ToText(), Note = rate.Note },
        Term term => claim with { Code = term.Word },
        Actor actor => claim with { Code = actor.Kind, Note = actor.Note },
        Office office => claim with { Period = office.On?.ToText() },
        Party party => claim with { Code = party.Role, Note = party.Note },
        FormReport form => claim with { Code = form.Term },
        TextReport text => claim with { Code = text.Term },
        InstrumentReport instrument => claim with { Code = instrument.Term },
        EventReport report => claim with { Period = report.On.Value?.ToText(), Figure = No(report.On.Is) },
        FundingReport report => claim with
        {
            Figure = One(Of(report.Amount, Of), report.Per),
            Code = report.Basis,
            Period = report.Period?.ToText(),
        },
        CapReport report => claim with
        {
            Figure = One(Of(report.Limit, Of), report.Per),
            Code = report.Basis,
            Period = report.Period?.ToText(),
        },
        Provision provision => claim with { Code = provision.Kind },
        Eligibility rule => claim with { Code = rule.Movement },
        Relation relation => claim with { Code = relation.How, Note = relation.Note },
        OutcomeReport report => claim with
        {
            Figure = report.Value is { } value ? Of(value, Of) : null,
            Code = report.Metric,
            Period = report.Period?.ToText(),
        },
        SeriesPoint row => claim with { Figure = Of(row.Value), Period = row.Period.ToText() },
        Attribution link => claim with { Code = link.Strength, Note = link.Note },
        AllegationStatus step => claim with { Code = step.Status, Period = step.On?.ToText() },
        _ => claim,
    };

    private static Figure? Of<T>(Stated<T> stated, Func<T, Figure> of)
        where T : class => stated.Value is { } value ? of(value) : No(stated.Is);

    private static Figure? One<T>(Figure? figure, T? per)
        where T : struct, Enum => figure is null || per is not { } some ? figure : figure with { Per = RecordShape.WordOf(some) };

    private static Figure? No(NoValue? reason) => reason is { } some ? new Figure(Unit: null) { Is = RecordShape.WordOf(some) } : null;

    private static Figure Of(Money money) => new(money.Currency)
    {
        Value = money.Amount,
        UpTo = money.UpTo,
        Qualifier = Word(money.Qualifier),
        Stated = money.Words,
    };

    private static Figure Of(Quantity quantity) => quantity switch
    {
        { Share: { } share } => new Figure("share") { Value = share, Qualifier = Word(quantity.Qualifier) },
        { Change: { } change } => new Figure("change") { Value = change, Qualifier = Word(quantity.Qualifier) },
        { OneIn: { } one } => new Figure("one-in") { Value = one, Qualifier = Word(quantity.Qualifier) },
        _ => new Figure("count") { Value = quantity.Value, UpTo = quantity.UpTo, Qualifier = Word(quantity.Qualifier) },
    };

    private static string? Word(Qualifier? qualifier) => qualifier is { } some ? RecordShape.WordOf(some) : null;
}
