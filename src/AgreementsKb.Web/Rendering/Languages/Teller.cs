using System.Globalization;
using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>
/// Says in the language of a page what a rule has said in English. A text is translated only where all of it is understood: its
/// form, its numbers, sums and dates, and the words of the vocabulary. Names stand as they are, marked as English, and so does a
/// text that is not understood.
/// </summary>
/// <param name="names">Names that hold commas or colons, so that no sentence is parted within them.</param>
internal sealed partial class Teller(PageLanguage language, Sentences sentences, TermNames? terms, IReadOnlyList<string> names)
{
    /// <summary>A letter of nobody's alphabet, and those after it, stand for names while a sentence is read.</summary>
    private const char FirstName = '\uE000';

    private static readonly string[] Lists = ["; ", " and ", " or ", ", "];

    private readonly Dictionary<string, Told?> _known = new(StringComparer.Ordinal);
    private readonly ValueIn _values = new(language);

    public Told Tell(string english) => TellHidden(Hide(english));

    /// <summary>Each part of a list by itself.</summary>
    public Told TellEach(string english) => Each(Hide(english));

    private Told TellHidden(string english) => Known(english) ?? Told.Of(new Said(Shown(english), language.English));

    private string Hide(string english)
    {
        for (var at = 0; at < names.Count; at++)
        {
            english = english.Replace(names[at], ((char)(FirstName + at)).ToString(), StringComparison.Ordinal);
        }

        return english;
    }

    private string Shown(string english) => english.Any(letter => IsName(letter))
        ? string.Concat(english.Select(letter => IsName(letter) ? names[letter - FirstName] : letter.ToString()))
        : english;

    private bool IsName(char letter) => letter >= FirstName && letter < FirstName + names.Count;

    /// <summary>Null where it is not understood.</summary>
    private Told? Known(string english)
    {
        if (_known.TryGetValue(english, out var told))
        {
            return told;
        }

        // While it is looked into it is not understood, or what leads back to it would have no end.
        _known[english] = null;
        return _known[english] = Whole(english) ?? Turned(english) ?? Several(english) ?? Formed(english) ?? Listed(english);
    }

    private static Told Own(string text) => Told.Of(new Said(text, null));

    private Told? Whole(string english) =>
        (sentences.Whole(english) ?? terms?.For(english) ?? language.Spoken.Own(english) ?? Value(english)) is { } own ? Own(own) : null;

    /// <summary>What begins a sentence elsewhere and stands within one here, or the other way round.</summary>
    private Told? Turned(string english) =>
        Sentence.Capital(english) is var capital && capital != english ? Whole(capital)?.Lower()
        : Sentence.Lower(english) is var lower && lower != english ? Whole(lower)?.Capital()
        : null;

    private string? Value(string english) =>
        NumberPattern().Match(english) is { Success: true } number ? Number(number)
        : SumPattern().Match(english) is { Success: true } sum ? Sum(sum)
        : DatePattern().IsMatch(english) ? _values.Date(english)
        : null;

    private string Number(Match number) => number.Groups["percent"].Success
        ? _values.Number(Parsed(number.Groups["n"])) + language.Spoken.Percent
        : Scaled(number.Groups["n"], number.Groups["scale"]);

    private string Sum(Match sum)
    {
        var low = Scaled(sum.Groups["n"], sum.Groups["scale"]);
        return (sum.Groups["to"].Success ? language.Say("{0} to {1}", low, Scaled(sum.Groups["to"], sum.Groups["toScale"])) : low)
            + " " + sum.Groups["currency"].Value;
    }

    private string Scaled(Group number, Group scale) => _values.Scaled(Parsed(number) * scale.Value switch
    {
        " billion" => 1_000_000_000m,
        " million" => 1_000_000m,
        _ => 1m,
    });

    private static decimal Parsed(Group number) => decimal.Parse(number.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>Of the forms that fit, the one with the most words of its own.</summary>
    private Told? Formed(string english)
    {
        foreach (var (form, places, turn) in Readings(english).OrderByDescending(reading => reading.Form.Weight))
        {
            if (places.Values.Any(place => !IsWhole(place.Text)))
            {
                continue;
            }

            var filled = places.Select(place => (place.Key, Told: Fill(place.Value.Text, place.Value.Takes))).ToList();
            if (filled.TrueForAll(place => place.Told is not null))
            {
                var told = Told.Filled(form.Own, filled.ToDictionary(place => place.Key, place => place.Told!));
                return turn(places.Values.Any(BeginsSentence) ? told.Capital() : told).Smoothed(language.Spoken.Smooth);
            }
        }

        return null;
    }

    /// <summary>"Two more reasons": what is counted may stand elsewhere in another language.</summary>
    private static bool BeginsSentence((string Text, string Takes) place) => place.Takes == "count" && char.IsUpper(place.Text[0]);

    /// <summary>As it stands; as it would begin a sentence, with and without a stop, where it stands within one; or within one, where it begins one.</summary>
    private IEnumerable<(SentenceForm Form, IReadOnlyDictionary<int, (string Text, string Takes)> Places, Func<Told, Told> Turn)> Readings(string english)
    {
        var capital = Sentence.Capital(english);
        var lower = Sentence.Lower(english);
        var stopped = english.EndsWith('.') ? "" : $"{capital}.";
        return Of(english, told => told)
            .Concat(Of(capital == english ? "" : capital, told => told.Lower()))
            .Concat(Of(stopped, told => (capital == english ? told : told.Lower()).WithoutStop()))
            .Concat(Of(lower == english ? "" : lower, told => told.Capital()));

        IEnumerable<(SentenceForm, IReadOnlyDictionary<int, (string Text, string Takes)>, Func<Told, Told>)> Of(string text, Func<Told, Told> turn) =>
            sentences.Fitting(text).Select(fitting => (fitting.Form, fitting.Places, turn));
    }

    private Told? Fill(string text, string takes) => takes switch
    {
        "said" => Known(text),
        "count" => Known(Sentence.Lower(text)),
        "plain" => Value(text) is { } value ? Own(value) : null,
        "money" => MoneyPattern().IsMatch(text) ? Known(text) : null,
        "pairs" => Pairs(text),
        "each" => Each(text),
        _ => TellHidden(text),
    };

    /// <summary>What each of several subjects has: "A, EUR 5 million; B, EUR 6 million".</summary>
    private Told? Pairs(string text)
    {
        var pairs = Parted(text, "; ").Select(pair => pair.Split(", ", 2) is [var name, var has] && Known(has) is { } told
            ? Told.Joined([TellHidden(name), told], ", ")
            : null).ToList();
        return pairs.Contains(null) ? null : Told.Joined(pairs!, sentences.Whole("; ") ?? "; ");
    }

    private Told Each(string text) => Pieces(text, "; ", part => Pieces(part, ": ", words => Pieces(words, ", ", TellHidden)));

    /// <summary>What is understood as a whole is not parted: "all, or not said".</summary>
    private Told Pieces(string text, string between, Func<string, Told> tell) =>
        (between == "; " ? null : Known(text))
        ?? Told.Joined(Parted(text, between).Select(tell), sentences.Whole(between) ?? between);

    /// <summary>A list whose every part is understood.</summary>
    private Told? Listed(string english)
    {
        foreach (var between in Lists)
        {
            var parts = Parted(english, between);
            if (parts.Count > 1 && parts.TrueForAll(part => Known(part) is not null))
            {
                return Told.Joined(parts.Select(part => Known(part)!), sentences.Whole(between) ?? between);
            }
        }

        return Lists.Select(between => Halves(english, between)).FirstOrDefault(halves => halves is not null);
    }

    /// <summary>A list in which a part has such a word in it: "joint statement or letter or declaration of intent".</summary>
    private Told? Halves(string english, string between)
    {
        for (var at = english.IndexOf(between, StringComparison.Ordinal); at > 0; at = english.IndexOf(between, at + 1, StringComparison.Ordinal))
        {
            if (Known(english[..at]) is { } first && Known(english[(at + between.Length)..]) is { } rest)
            {
                return Told.Joined([first, rest], sentences.Whole(between) ?? between);
            }
        }

        return null;
    }

    /// <summary>What stands in brackets is not parted.</summary>
    private static List<string> Parted(string text, string between)
    {
        var parts = new List<string>();
        foreach (var piece in text.Split(between))
        {
            if (parts.Count > 0 && !IsWhole(parts[^1]))
            {
                parts[^1] += between + piece;
            }
            else
            {
                parts.Add(piece);
            }
        }

        return parts;
    }

    /// <summary>Every bracket that is opened is closed.</summary>
    private static bool IsWhole(string text)
    {
        var open = 0;
        foreach (var letter in text)
        {
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (open < 0)
            {
                return false;
            }
        }

        return open == 0;
    }

    /// <summary>
    /// One sentence after another, where each is understood. Tried before the forms, of which a loose one, a name and a colon,
    /// would take two sentences for one.
    /// </summary>
    private Told? Several(string english)
    {
        for (var at = english.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = english.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            if (Known(english[..(at + 1)]) is { } first && Known(english[(at + 2)..]) is { } rest)
            {
                return Told.Joined([first, rest], " ");
            }
        }

        return null;
    }

    /// <summary>Words for money have a sum in them, or the words of a source, or say that there is none to give.</summary>
    [GeneratedRegex(@"\b[A-Z]{3} \d|^“|^not known", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"^(?<n>\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?:(?<percent>%)|(?<scale> (?:m|b)illion))?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(
        @"^(?<currency>[A-Z]{3}) (?<n>\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?<scale> (?:m|b)illion)?(?: to (?<to>\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?<toScale> (?:m|b)illion)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SumPattern();

    [GeneratedRegex(
        @"^(?:up to |from )?(?<end>(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|Q[1-4]) )?\d{4}s?)(?: to (?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter) )?\d{4}s?)?(?: \((?:about|inferred|about; inferred)\)|, (?:about|inferred|about; inferred))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
