namespace AgreementsKb.Tests.Comparison.Subjects;

/// <summary>
/// Phrasings that are answered with an error. After the arrow, <c>?</c> and the words that nothing is called, or <c>!</c> and
/// the words that are wrong otherwise (<c>*</c> for all); on the lines below, what is suggested instead.
/// </summary>
internal static class Misphrasings
{
    /// <summary>Slips of the keyboard.</summary>
    public const string Slips = """
        Italy-Tunisa versus UK-France => ? Tunisa
            Italy-Tunisia versus UK-France
        Itly-Tunisia versus UK-France => ? Itly
            Italy-Tunisia versus UK-France
        Itlay-Tunisia versus UK-France => ? Itlay
            Italy-Tunisia versus UK-France
        Italy-Tunisia verus UK-France => ? verus
            Italy-Tunisia versus UK-France
        Italy-Tunisia versus UK-Frnace => ? Frnace
            Italy-Tunisia versus UK-France
        Italy-Tunisia versus UK-Fracne => ? Fracne
            Italy-Tunisia versus UK-France
        Rwanda shceme vs UK-France => ? shceme
            Rwanda scheme vs UK-France
            Rwanda schemes vs UK-France
        UK-France retuns pilot vs Rwanda scheme => ? retuns
            UK-France returns pilot vs Rwanda scheme
        Italy-Tunisa vs Uk-Frnce => ? Tunisa
            Italy-Tunisia vs Uk-France
        Itlay-Tunsia vs Untied Kingdom-Frnace => ? Itlay-Tunsia
            Italy-Tunisia vs United Kingdom-France
        Itaila-Tunisia contro Regno Unto-Francia => ? Itaila
            Italia-Tunisia contro Regno Unito-Francia
        UK-Turkye vs UK-Vietnm => ? Turkye
            UK-Turkey vs UK-Vietnam
            UK-Turkey vs UK-Viet
        UK-Kurdisan vs Italy-Tunisia => ? Kurdisan
            UK-Kurdistan vs Italy-Tunisia
        Rwanda scheme in Jully 2024 vs UK-France => ? Jully
            Rwanda scheme in July 2024 vs UK-France
        Italy-Tunisia agianst UK-France => ? agianst
            Italy-Tunisia against UK-France
        Italy-Tunisia compared wiht UK-France => ? wiht
            Italy-Tunisia compared with UK-France
        """;

    /// <summary>Words that nothing is called.</summary>
    public const string Unknown = """
        UK-France Sandhurst versus Italy-Tunisia => ? Sandhurst
            UK-France versus Italy-Tunisia
        Sandhurst versus Italy-Tunisia => ? Sandhurst
        blue cheese versus UK-France => ? blue cheese
        foo-bar versus UK-France => ? foo-bar
        Italy-Tunisia versus 12345 => ? 12345
        xyzzy => ? *
        Spain-Morocco versus UK-France => ? Spain-Morocco
        the deal versus UK-France => ? the deal
        2022 versus 2024 => ! 2022
        UK-France early 2024 vs Italy-Tunisia => ? early
            UK-France 2024 vs Italy-Tunisia
        日本 versus UK-France => ? 日本
        Россия-France vs UK-France => ? Россия
            France vs UK-France
        """;

    /// <summary>Parties without an agreement.</summary>
    public const string Unrelated = """
        Italy-France versus UK-Rwanda => ! Italy-France
            Italy-Libya versus UK-Rwanda
            France-United Kingdom versus UK-Rwanda
            Italy-Tunisia versus UK-Rwanda
        UK-Rwanda versus Italy-France => ! Italy-France
            UK-Rwanda versus Italy-Libya
            UK-Rwanda versus France-United Kingdom
            UK-Rwanda versus Italy-Tunisia
        Italy-Tunisia-UK-France => ! *
            Italy-Tunisia versus United Kingdom-France
        Italy Rwanda scheme versus UK-France => ! Italy Rwanda scheme
            Italy-Libya versus UK-France
            Rwanda-United Kingdom versus UK-France
            Italy-Tunisia versus UK-France
        """;

    /// <summary>Fewer than two different subjects, or more than six.</summary>
    public const string Count = """
        versus => ! *
        , , ; => ! *
        Italy-Tunisia => ! *
        Italy-Tunisia versus => ! *
        UK-France versus France-UK => ! *
        UK-Vietnam versus UK-Viet Nam => ! *
        it-tn vs gb-fr vs gb-rw vs gb-tr vs gb-vn vs eu-tn vs it-ly => ! *
        Rwanda scheme in 2024 versus Rwanda scheme in December 2024 => ! *
        """;

    /// <summary>Dates that are none, or no state of anything.</summary>
    public const string Dates = """
        UK-Rwanda after July 2024 vs UK-Rwanda => ! after July 2024
            UK-Rwanda on 31 July 2024 vs UK-Rwanda
        UK-Rwanda before and after July 2024 => ! before and after July 2024
            UK-Rwanda before 1 July 2024 versus now
        UK-Rwanda since 2024 vs Italy-Tunisia => ! since 2024
            UK-Rwanda on 31 December 2024 vs Italy-Tunisia
            UK-Rwanda now vs Italy-Tunisia
        UK-Rwanda on 05/07/2024 vs Italy-Tunisia => ! on 05/07/2024
            UK-Rwanda on 5 July 2024 vs Italy-Tunisia
            UK-Rwanda on 7 May 2024 vs Italy-Tunisia
        UK-Rwanda on 31 February 2024 vs Italy-Tunisia => ! on 31 February 2024
            UK-Rwanda on 29 February 2024 vs Italy-Tunisia
        UK-Rwanda at 2024-13-01 vs Italy-Tunisia => ! at 2024-13-01
        UK-Rwanda at 2024-02-30 vs Italy-Tunisia => ! at 2024-02-30
            UK-Rwanda on 29 February 2024 vs Italy-Tunisia
        UK-Rwanda 2023/24 vs Italy-Tunisia => ? 24
            UK-Rwanda 2023 vs Italy-Tunisia
        """;
}
