using System.Collections.Frozen;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// The words of the question itself, in English, French and Italian. Who and what can be asked about comes from the
/// records, never from here.
/// </summary>
internal static class PlainWords
{
    /// <summary>Join parties ("Italy and Tunisia"), or part subjects where both sides are subjects by themselves.</summary>
    public static readonly FrozenSet<string> Joiners = Set("and with to or from plus et avec ou e ed con o oppure");

    /// <summary>
    /// Codes of states that are also pronouns: a party where that makes more sense of the words ("the US deal with Rwanda").
    /// </summary>
    public static readonly FrozenSet<string> Pronouns = Set("it us");

    /// <summary>Say nothing about which agreement is meant.</summary>
    public static readonly FrozenSet<string> Ignored = Set(
        """
        a an the of on in by for at as is are was were be do does did can has have had what how about which who show tell give
        me us please compare comparing compared comparison contrast between among both each other another deal deals
        agreement agreements arrangement arrangements accord accords pact pacts bilateral their its it that this these those
        new old current so called policy policies one ones s than versions version agreed signed l d le la les un une des de
        du entre au aux en sur pour par que qu est quel quelle comparer compare comparez comparaison celui celle ceux celles
        pacte pactes entente il lo gli i uno una di del dello della dell dei degli delle da dal dalla dall al allo alla all
        ai agli alle nel nella nell sul tra fra per che cosa come confronta confrontare confronto accordo accordi patto patti
        intesa quello quella quelli quelle bilaterale bilaterali
        """);

    /// <summary>
    /// Common words of the field: they narrow where an agreement's names have them, and are left aside with a note
    /// where none has. A word that is in neither list is not understood.
    /// </summary>
    public static readonly FrozenSet<string> OfTheField = Set(
        """
        returns return scheme schemes plan plans pilot treaty treaties memorandum mou funding fund money migration migrants
        migrant migratory asylum border borders security cooperation co operation partnership partnerships proposal proposed
        proposals readmission removal removals deportation deportations offshore coastguard small boats boat joint
        declaration statement understanding irregular illegal refugees refugee third country processing relocation
        resettlement exchange one out traite traites retour retours projet migratoire migratoires frontiere frontieres
        readmission trattato trattati ritorni rimpatri rimpatrio piano memorandum migratorio migratori frontiera frontiere
        """);

    /// <summary>Words of the question that are worth setting right where somebody mistyped them.</summary>
    public static IEnumerable<string> Spelled =>
        Separators.Words
            .Concat(Joiners)
            .Concat(MonthNames.All)
            .Concat(OfTheField)
            .Where(word => word.Length > 3)
            .Order(StringComparer.Ordinal);

    /// <summary>Carries no meaning of its own between names.</summary>
    public static bool IsFunctional(string word) => Ignored.Contains(word) || Joiners.Contains(word);

    public static bool IsYear(string word) => word.Length == 4 && word[0] is '1' or '2' && word.All(char.IsAsciiDigit);

    private static FrozenSet<string> Set(string words) => words
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToFrozenSet(StringComparer.Ordinal);
}
