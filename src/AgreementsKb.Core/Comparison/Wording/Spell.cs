namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>A length of time for reading, in the unit a reader would choose: "12 days", "8 months", "3 years".</summary>
public static class Spell
{
    private const decimal DaysAMonth = 365.25m / 12;

    public static string Of(int days)
    {
        var months = (int)decimal.Round(days / DaysAMonth);
        return (days, months) switch
        {
            ( < 60, _) => NumberWords.Count(days, "day"),
            (_, < 24) when months % 12 != 0 => NumberWords.Count(months, "month"),
            _ when months % 12 == 0 => NumberWords.Count(months / 12, "year"),
            _ => $"{NumberWords.Count(months / 12, "year")} and {NumberWords.Count(months % 12, "month")}",
        };
    }
}
