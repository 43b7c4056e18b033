using System.Buffers;

namespace AgreementsKb.Core.Features.Search;

/// <summary>
/// What is left of an English word without its endings, as PostgreSQL's <c>english_stem</c> has it (the Snowball stemmer), so that the words
/// that a search found can be marked without asking the database about each word of a text. A test holds the two together.
/// </summary>
internal static class EnglishStem
{
    private const string BeforeLi = "cdeghkmnrt";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] LongBeginnings = ["gener", "commun", "arsen"];
    private static readonly string[] Finished = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];
    private static readonly string[] Doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    // In each step the longest ending that fits is the one that counts.
    private static readonly (string Ending, string Instead)[] Second =
    [
        ("ational", "ate"), ("ization", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
        ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Instead)[] Third =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    /// <summary>
    /// What every word of a stem begins with: an ending is taken off, and of what is left at most three letters become others
    /// (<i>ability</i> has the stem <i>abl</i>). No more than four letters.
    /// </summary>
    public static string Beginning(string stem) => stem[..Math.Min(stem.Length, Math.Clamp(stem.Length - 3, 1, 4))];

    /// <param name="word">In small letters without accents; what is none, such as a number, stays as it is.</param>
    public static string Of(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        var marked = WithConsonantY(word);
        var (first, second) = Regions(marked);
        var stem = Plural(marked);
        if (!Finished.Contains(stem))
        {
            stem = Last(Removed(Replaced(Replaced(FinalY(Participle(stem, first)), Second, first, second), Third, first, second), second), first, second);
        }

        return stem.Replace('Y', 'y');
    }

    /// <summary>A y at the beginning or after a vowel sounds as a consonant does, and is written large until the end.</summary>
    private static string WithConsonantY(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }

        return new string(letters);
    }

    /// <summary>Where the word goes on after its first consonant that follows a vowel, and once more.</summary>
    private static (int First, int Second) Regions(string word)
    {
        var beginning = LongBeginnings.FirstOrDefault(begun => word.StartsWith(begun, StringComparison.Ordinal));
        var first = beginning?.Length ?? After(word, 0);
        return (first, After(word, first));
    }

    private static int After(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static string Plural(string word) => word switch
    {
        _ when Ends(word, "sses") => word[..^2],
        _ when Ends(word, "ied") || Ends(word, "ies") => word.Length > 4 ? word[..^2] : word[..^1],
        _ when Ends(word, "us") || Ends(word, "ss") => word,
        _ when Ends(word, "s") && HasVowel(word.AsSpan(0, word.Length - 2)) => word[..^1],
        _ => word,
    };

    private static string Participle(string word, int first)
    {
        if (Longest(word, "eedly", "eed") is { } eed)
        {
            return word.Length - eed.Length >= first ? word[..^eed.Length] + "ee" : word;
        }

        if (Longest(word, "ingly", "edly", "ing", "ed") is not { } ending || !HasVowel(word.AsSpan(0, word.Length - ending.Length)))
        {
            return word;
        }

        var rest = word[..^ending.Length];
        return rest switch
        {
            _ when Ends(rest, "at") || Ends(rest, "bl") || Ends(rest, "iz") => rest + "e",
            _ when Doubles.Any(pair => Ends(rest, pair)) => rest[..^1],
            _ when rest.Length <= first && EndsShort(rest) => rest + "e",
            _ => rest,
        };
    }

    private static string FinalY(string word) =>
        word.Length > 2 && word[^1] is 'y' or 'Y' && !IsVowel(word[^2]) ? word[..^1] + "i" : word;

    private static string Replaced(string word, (string Ending, string Instead)[] endings, int first, int second)
    {
        var (ending, instead) = endings.FirstOrDefault(one => Ends(word, one.Ending));
        if (ending is null || word.Length - ending.Length < first)
        {
            return word;
        }

        var rest = word[..^ending.Length];
        var stays = ending switch
        {
            "ogi" => !Ends(rest, "l"),
            "li" => rest.Length == 0 || !BeforeLi.Contains(rest[^1], StringComparison.Ordinal),
            "ative" => rest.Length < second,
            _ => false,
        };
        return stays ? word : rest + instead;
    }

    private static string Removed(string word, int second)
    {
        var ending = Array.Find(Fourth, one => Ends(word, one));
        if (ending is null || word.Length - ending.Length < second)
        {
            return word;
        }

        var rest = word[..^ending.Length];
        return ending == "ion" && !Ends(rest, "s") && !Ends(rest, "t") ? word : rest;
    }

    private static string Last(string word, int first, int second)
    {
        var place = word.Length - 1;
        return word[^1] switch
        {
            'e' when place >= second || (place >= first && !EndsShort(word[..^1])) => word[..^1],
            'l' when place >= second && Ends(word, "ll") => word[..^1],
            _ => word,
        };
    }

    /// <summary>A short syllable: the word would lose its sound with its last letter.</summary>
    private static bool EndsShort(string word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y') && IsVowel(word[^2]) && !IsVowel(word[^3]),
    };

    private static string? Longest(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Ends(word, ending))
            {
                return ending;
            }
        }

        return null;
    }

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(Vowels);

    private static bool IsVowel(char letter) => Vowels.Contains(letter);

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
