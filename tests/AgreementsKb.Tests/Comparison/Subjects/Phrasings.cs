namespace AgreementsKb.Tests.Comparison.Subjects;

/// <summary>
/// Phrasings that are understood, with the ids of their subjects. A table to read and to add to: a line of the log of what
/// readers asked goes here first. <c>\n</c> stands for a new line.
/// </summary>
internal static class Phrasings
{
    /// <summary>What parts subjects.</summary>
    public const string Separators = """
        Italy-Tunisia versus UK-France => it+tn fr+gb
        Italy-Tunisia vs UK-France => it+tn fr+gb
        Italy-Tunisia vs. UK-France => it+tn fr+gb
        Italy-Tunisia v UK-France => it+tn fr+gb
        Italy-Tunisia v. UK-France => it+tn fr+gb
        Italy-Tunisia against UK-France => it+tn fr+gb
        Italy-Tunisia compared with UK-France => it+tn fr+gb
        Italy-Tunisia compared to UK-France => it+tn fr+gb
        Italy-Tunisia in comparison to UK-France => it+tn fr+gb
        Italy-Tunisia as opposed to UK-France => it+tn fr+gb
        Italy-Tunisia or UK-France => it+tn fr+gb
        Italy-Tunisia, UK-France => it+tn fr+gb
        Italy-Tunisia; UK-France => it+tn fr+gb
        Italy-Tunisia\nUK-France => it+tn fr+gb
        Italy-Tunisia and UK-France => it+tn fr+gb
        compare Italy-Tunisia with UK-France => it+tn fr+gb
        compare Italy-Tunisia to UK-France => it+tn fr+gb
        how does Italy-Tunisia compare with UK-France? => it+tn fr+gb
        Which is it: Italy-Tunisia or UK-France? => it+tn fr+gb
        Tell me about Italy-Tunisia versus UK-France, please => it+tn fr+gb
        """;

    /// <summary>What joins parties.</summary>
    public const string Parties = """
        Italy–Tunisia vs UK–France => it+tn fr+gb
        Italy—Tunisia vs UK—France => it+tn fr+gb
        Italy‑Tunisia vs UK−France => it+tn fr+gb
        Italy / Tunisia vs UK / France => it+tn fr+gb
        Italy & Tunisia vs UK & France => it+tn fr+gb
        Italy + Tunisia vs UK + France => it+tn fr+gb
        Italy and Tunisia vs the UK and France => it+tn fr+gb
        Italy's deal with Tunisia vs the UK's deal with France => it+tn fr+gb
        the deal with Tunisia of Italy vs the UK deal with France => it+tn fr+gb
        agreement between Italy and Tunisia vs agreement between the UK and France => it+tn fr+gb
        treaty of Italy with Tunisia vs treaty of the UK with France => it+tn fr+gb
        from Italy to Tunisia vs from the UK to France => it+tn fr+gb
        Italy → Tunisia vs UK ↔ France => it+tn fr+gb
        Italy Tunisia vs UK France => it+tn fr+gb
        Italy, Tunisia versus UK, France => it+tn fr+gb
        Italy and Tunisia and the UK and France => it+tn fr+gb
        the agreement between Italy and Tunisia and the agreement between the UK and France => it+tn fr+gb
        """;

    /// <summary>What parties are called.</summary>
    public const string Names = """
        Italian-Tunisian deal vs Franco-British deal => it+tn fr+gb
        Italo-Tunisian deal vs Anglo-French deal => it+tn fr+gb
        the Tunisian-Italian agreement vs the British-French agreement => it+tn fr+gb
        IT-TN vs GB-FR => it+tn fr+gb
        it/tn vs gb/fr => it+tn fr+gb
        it tn vs gb fr => it+tn fr+gb
        IT and TN vs GB and FR => it+tn fr+gb
        it+tn versus fr+gb => it+tn fr+gb
        Italy-Tunisia vs U.K.-France => it+tn fr+gb
        Italy-Tunisia vs u.k.-France => it+tn fr+gb
        Italy-Tunisia vs Great Britain-France => it+tn fr+gb
        Italy-Tunisia vs United Kingdom-France => it+tn fr+gb
        italy-tunisia vs united kingdom and france => it+tn fr+gb
        ITALY-TUNISIA VERSUS UK-FRANCE => it+tn fr+gb
        Italian government-Tunisia vs UK government-France => it+tn fr+gb
        the us deal with rwanda vs the uk deal with rwanda => rw+us gb+rw
        show us UK-France versus Italy-Tunisia => fr+gb it+tn
        what about it: Italy-Tunisia v UK-France => it+tn fr+gb
        """;

    /// <summary>French and Italian words.</summary>
    public const string Languages = """
        Italia-Tunisia contro Regno Unito-Francia => it+tn fr+gb
        l'accordo tra l'Italia e la Tunisia contro l'accordo fra il Regno Unito e la Francia => it+tn fr+gb
        accordo dell'Italia con la Tunisia rispetto a quello del Regno Unito con la Francia => it+tn fr+gb
        ACCORDO FRA ITALIA E TUNISIA CONTRO REGNO UNITO-FRANCIA => it+tn fr+gb
        UK-Türkiye vs UK-Viet Nam => gb+tr gb+vn
        UK-Turkiye vs UK-Vietnam => gb+tr gb+vn
        UK-Turkey vs UK-Việt Nam => gb+tr gb+vn
        uk-turquie vs uk-viet nam => gb+tr gb+vn
        """;

    /// <summary>Up to six subjects.</summary>
    public const string More = """
        UK-Kurdistan vs UK-Turkey vs UK-Vietnam => gb+iq-kr gb+tr gb+vn
        UK-Kurdistan, UK-Türkiye and UK-Viêt Nam => gb+iq-kr gb+tr gb+vn
        it-tn, gb-fr, gb-rw, gb-tr, gb-vn, it-ly => it+tn fr+gb gb+rw gb+tr gb+vn it+ly
        it-tn\ngb-fr\ngb-rw\ngb-tr => it+tn fr+gb gb+rw gb+tr
        Italy-Tunisia or UK-France or UK-Rwanda => it+tn fr+gb gb+rw
        """;

    /// <summary>Words that narrow.</summary>
    public const string Narrower = """
        Rwanda scheme vs UK-France returns pilot => gb-rw-scheme gb-fr-2025-returns-pilot
        the Rwanda plan versus returns pilot => gb-rw-scheme gb-fr-2025-returns-pilot
        UK-Rwanda scheme versus UK-France pilot => gb-rw-scheme gb-fr-2025-returns-pilot
        returns pilot and Rwanda scheme => gb-fr-2025-returns-pilot gb-rw-scheme
        UK-France funding versus Italy-Tunisia => gb-fr-2023-funding it+tn
        UK–France returns pilot against Rwanda scheme => gb-fr-2025-returns-pilot gb-rw-scheme
        gb-fr-2025-returns-pilot vs gb-rw-scheme => gb-fr-2025-returns-pilot gb-rw-scheme
        GB-FR-2025-RETURNS-PILOT vs GB-RW-SCHEME => gb-fr-2025-returns-pilot gb-rw-scheme
        UK-France 2023 vs UK-France 2025 => gb-fr-2023-funding gb-fr-2025-returns-pilot
        UK-France 2023 vs 2025 => gb-fr-2023-funding gb-fr-2025-returns-pilot
        UK-France 2023 and 2025 => gb-fr-2023-funding gb-fr-2025-returns-pilot
        UK-France of 2023 vs Italy-Tunisia => gb-fr-2023-funding it+tn
        Italy-Tunisia treaty versus UK-France => it+tn fr+gb
        UK-Rwanda 2023 vs Italy-Tunisia => gb+rw it+tn
        UK-France July vs Italy-Tunisia => fr+gb it+tn
        """;

    /// <summary>One subject at two dates.</summary>
    public const string Dates = """
        UK-Rwanda at 2023-01-01 versus UK-Rwanda at 2024-07-10 => gb+rw@2023-01-01 gb+rw@2024-07-10
        UK-Rwanda@2023-01-01 versus UK-Rwanda@2024-07-10 => gb+rw@2023-01-01 gb+rw@2024-07-10
        UK-Rwanda on 5 July 2024 versus Italy-Tunisia => gb+rw@2024-07-05 it+tn
        UK-Rwanda on July 5, 2024 versus Italy-Tunisia => gb+rw@2024-07-05 it+tn
        UK-Rwanda on the 5th of July 2024 versus Italy-Tunisia => gb+rw@2024-07-05 it+tn
        UK-Rwanda on 5 Jul 2024 versus Italy-Tunisia => gb+rw@2024-07-05 it+tn
        UK-Rwanda on 25/12/2023 versus Italy-Tunisia => gb+rw@2023-12-25 it+tn
        UK-France in 2022 versus in 2024 => fr+gb@2022-12-31 fr+gb@2024-12-31
        Rwanda scheme 2022 vs 2024 => gb-rw-scheme@2022-12-31 gb-rw-scheme@2024-12-31
        Rwanda scheme in 2022 and 2024 => gb-rw-scheme@2022-12-31 gb-rw-scheme@2024-12-31
        Rwanda scheme in 2022 versus Rwanda scheme in 2024 => gb-rw-scheme@2022-12-31 gb-rw-scheme@2024-12-31
        Rwanda scheme 2022-2024 => gb-rw-scheme@2022-12-31 gb-rw-scheme@2024-12-31
        2022 versus 2024: Rwanda scheme => gb-rw-scheme@2022-12-31 gb-rw-scheme@2024-12-31
        UK-Rwanda: June 2023 v July 2024 => gb+rw@2023-06-30 gb+rw@2024-07-31
        UK-Rwanda, June 2023 versus July 2024 => gb+rw@2023-06-30 gb+rw@2024-07-31
        UK-Rwanda 2023-06 vs UK-Rwanda 2024-07 => gb+rw@2023-06-30 gb+rw@2024-07-31
        UK-Rwanda as of 2023 vs UK-Rwanda as of 2024 => gb+rw@2023-12-31 gb+rw@2024-12-31
        UK-Rwanda at the end of 2023 vs now => gb+rw@2023-12-31 gb+rw
        UK-Rwanda before July 2024 vs UK-Rwanda => gb+rw@2024-06-30 gb+rw
        UK-Rwanda until 5 July 2024 vs UK-Rwanda today => gb+rw@2024-07-05 gb+rw
        UK-France 2023 vs UK-France 2024 => fr+gb@2023-12-31 fr+gb@2024-12-31
        UK-France July 2025 vs Italy-Tunisia => fr+gb@2025-07-31 it+tn
        UK-Rwanda 2023 vs UK-Rwanda => gb+rw@2023-12-31 gb+rw
        gb-rw-scheme@2024-07-05 versus gb-rw-scheme@2023-01-01 => gb-rw-scheme@2024-07-05 gb-rw-scheme@2023-01-01
        Italy-Tunisia in 2023 versus UK-France in 2023 => it+tn@2023-12-31 fr+gb@2023-12-31
        Rwanda scheme 2022, 2023, 2024 => gb-rw-scheme@2022-12-31 gb-rw-scheme@2023-12-31 gb-rw-scheme@2024-12-31
        """;

    /// <summary>What is read as widely as the words allow.</summary>
    public const string Wide = """
        Rwanda versus UK-France => rw fr+gb
        Tunisia deal vs Rwanda scheme => tn gb-rw-scheme
        France and Rwanda => fr rw
        UK-Iraq versus UK-Turkey => gb+iq gb+tr
        Starmer-France vs Italy-Tunisia => fr+gb it+tn
        UK-Kurdistan in Iraq versus Italy-Libya => gb+iq-kr it+ly
        EU-Tunisia deal vs Italy-Tunisia deal => eu+tn it+tn
        UK proposed vs Italy-Tunisia => gb-iq-kr-2024-proposal|gb-tr-2024-proposal|gb-vn-2024-proposal it+tn
        proposed agreement vs Italy-Tunisia => gb-iq-kr-2024-proposal|gb-tr-2024-proposal|gb-vn-2024-proposal it+tn
        """;
}
