using System.Collections.Frozen;
using System.Text.Json;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>A language of the interface.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">In itself.</param>
/// <param name="Path">With which the addresses of its pages begin; empty for English.</param>
public sealed record Language(string Tag, string Name, string Path)
{
    private readonly FrozenDictionary<string, string> _words = Words(Tag);

    public static Language English { get; } = new("en", "English", "");

    public static Language French { get; } = new("fr", "Français", "/fr") { Thousands = "\u202F", Decimal = ",", Percent = "\u202F%", Colon = "\u00A0: ", Semicolon = "\u202F; ", Question = "\u202F?", Quotes = "«\u00A0{0}\u00A0»", FirstDay = "1er", IsSeveral = number => number >= 2, Smooth = Contractions.French };

    public static Language Italian { get; } = new("it", "Italiano", "/it") { Thousands = ".", Decimal = ",", Quotes = "«{0}»", FirstDay = "1º", Smooth = Contractions.Italian };

    public static IReadOnlyList<Language> All { get; } = [English, French, Italian];

    /// <summary>What stands between thousands.</summary>
    public string Thousands { get; init; } = ",";

    /// <summary>What stands before decimals.</summary>
    public string Decimal { get; init; } = ".";

    /// <summary>With the blanks around it.</summary>
    public string Colon { get; init; } = ": ";

    /// <summary>With the blanks around it.</summary>
    public string Semicolon { get; init; } = "; ";

    /// <summary>The mark of a question, with what stands before it.</summary>
    public string Question { get; init; } = "?";

    /// <summary>With a place for what is quoted.</summary>
    public string Quotes { get; init; } = "“{0}”";

    /// <summary>With what stands before it.</summary>
    public string Percent { get; init; } = "%";

    /// <summary>The first day of a month.</summary>
    public string FirstDay { get; init; } = "1";

    /// <summary>Whether a number of millions is more than one: in French from two on.</summary>
    public Func<decimal, bool> IsSeveral { get; init; } = number => number != 1;

    /// <summary>Puts right what is said where a preposition meets a date.</summary>
    public Func<string, string> Smooth { get; init; } = text => text;

    /// <summary>What it has words for, in English.</summary>
    public IReadOnlyCollection<string> Said => _words.Keys;

    /// <summary>The page that is asked for, in this language.</summary>
    public string Here(HttpRequest request) =>
        (request.Path == "/" && Path.Length > 0 ? Path : Path + request.Path.ToUriComponent()) + request.QueryString.ToUriComponent();

    /// <summary>A text in the quotation marks of the language.</summary>
    public string Quoted(string text) => Quotes.Replace("{0}", text, StringComparison.Ordinal);

    /// <summary>The words for an English text; the text itself where there are none.</summary>
    public string Say(string english) => _words.GetValueOrDefault(english, english);

    /// <summary>Null where there are no words of its own for it.</summary>
    public string? Own(string english) => _words.GetValueOrDefault(english);

    private static FrozenDictionary<string, string> Words(string tag)
    {
        using var file = typeof(Language).Assembly.GetManifestResourceStream($"{typeof(Language).Namespace}.{tag}.json");
        return file is null
            ? FrozenDictionary<string, string>.Empty
            : JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
