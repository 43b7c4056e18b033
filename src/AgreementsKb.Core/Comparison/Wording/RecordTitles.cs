using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>What to call a record where only its name is shown.</summary>
public static class RecordTitles
{
    public static string Of(RecordSet records, KbRecord record) => record switch
    {
        Agreement agreement => agreement.Title,
        Actor actor => actor.Name,
        Outcome outcome => outcome.Title,
        Statement statement => $"{Speaker.Of(records, statement)}: {records.Label(Schemes.Stance, statement.Stance).ToLowerInvariant()}",
        Source source => source.Label,
        Rate rate => $"Exchange rate of {rate.From.Currency} and {rate.To.Currency}",
        Term term => term.Label,
        _ => record.Id,
    };
}
