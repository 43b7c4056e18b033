using System.Collections.Frozen;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>The words of the question itself. Who and what can be asked about comes from the records, never from here.</summary>
internal static class PlainWords
{
    /// <summary>Part subjects wherever they stand.</summary>
    public static readonly FrozenSet<string> Separators = Set("versus vs v against");

    /// <summary>Part subjects before "with" and "to": "compared with".</summary>
    public static readonly FrozenSet<string> Compared = Set("compared comparison opposed contrasted");

    /// <summary>Join parties ("Italy and Tunisia"), or part subjects where both sides are subjects by themselves.</summary>
    public static readonly FrozenSet<string> Joiners = Set("and with to or from");

    /// <summary>Say nothing about which agreement is meant.</summary>
    public static readonly FrozenSet<string> Ignored = Set(
        "a an the of on in by for at is are was were be do does did what how about which who show me us please compare comparing compared "
        + "comparison contrast between among both each other another deal deals agreement agreements arrangement arrangements accord "
        + "accords pact pacts bilateral their its it that this these those new old current so called policy policies");

    /// <summary>
    /// Common words of the field: they narrow where an agreement's names have them, and are left aside with a note
    /// where none has. A word that is in neither list is not understood.
    /// </summary>
    public static readonly FrozenSet<string> OfTheField = Set(
        "returns return scheme schemes plan plans pilot treaty treaties memorandum mou funding fund money migration migrants migrant "
        + "migratory asylum border borders security cooperation co operation partnership partnerships proposal proposed proposals readmission "
        + "removal removals deportation deportations offshore coastguard small boats boat joint declaration statement understanding "
        + "irregular illegal refugees refugee third country processing relocation resettlement exchange one out");

    public static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit) && word[0] is '1' or '2';

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
