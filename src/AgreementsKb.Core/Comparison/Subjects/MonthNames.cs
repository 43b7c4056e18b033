using System.Collections.Frozen;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Months in English, French and Italian, whole and shortened.</summary>
internal static class MonthNames
{
    private static readonly string[] Months =
    [
        "January jan janvier gennaio gen", "February feb février fév febbraio febb", "March mar mars marzo",
        "April apr avril avr aprile",
        "May mai maggio magg", "June jun juin giugno giu", "July jul juillet juil luglio lug", "August aug août agosto ago",
        "September sep sept septembre settembre sett set", "October oct octobre ottobre ott", "November nov novembre",
        "December dec décembre déc dicembre dic",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Months
        .SelectMany((names, index) => names.Split(' ').Select(name => (Name: Fold.Of(name), Number: index + 1)))
        .Distinct()
        .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.Ordinal);

    /// <summary>As they are written.</summary>
    public static IEnumerable<string> All => Months.SelectMany(names => names.Split(' '));

    /// <summary>1 to 12; 0 where the folded word is no month.</summary>
    public static int NumberOf(string word) => Numbers.GetValueOrDefault(word);
}
