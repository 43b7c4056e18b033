using System.Globalization;
using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using FsCheck;
using FsCheck.Fluent;

namespace AgreementsKb.Tests.SeedData;

/// <summary>
/// Any record and any value, by the shape of its type: a new field is covered as soon as it is declared. Values of the
/// compact types are made as objects and kept if their own check finds nothing wrong.
/// </summary>
internal sealed class Any(Random random)
{
    private static readonly string[] Awkward =
    [
        "- x", "-", "--- a", "...", "{", "}", "[a]", "a, b", "a: b", "a:", ": a", "a #b", "#b", "&a", "*a", "!a", "|", ">", "> a", ">32000", "%a", "@a", "`a`",
        "'", "''a", "\"", "\"a\" b", "it's", "\\", "a\\nb", "?", "? a", "?a", "~", "null", "Null", "true", "False", "yes", "no", "on", "1", "-1", "1e5", "0x1F", ".5",
        ".inf", ".nan", "1_000", "2024-11-17", "=", "<<", "a\nb", "a\n\n b\n", "\n", "a\tb", "\ta", " a", "a ", "  a  b  ", "é ñ ü", "Türkiye", "Việt Nam", "日本", "😀", "👩‍👩‍👧",
        "a\u00A0", "\u2028", "a\u2029b", "\uFEFFa", "\u202Eabc", "\uFFFD", "\uFFFF", "e\u0301", "http://a.b/c?d=e#f", "a,b", "a:b", "[", "]", "C:\\x", "100%", "50 %", "“a”", "a—b",
        "٢٠٢٤", "unknown", "none", "not-applicable", "{ is: unknown }",
    ];

    private static readonly string[] Letters = ["a", "b", "Z", "0", "9", " ", "  ", "-", ":", ": ", " #", ",", "'", "\"", "\n", "\t", "{", "]", "é", "😀", "\u2028", "\\", "%", "&", "."];

    /// <summary>Any record of a kind.</summary>
    public static Arbitrary<KbRecord> RecordOf(RecordKind kind) => By(any => any.Record(kind));

    /// <summary>Any value of a value type.</summary>
    public static Arbitrary<T> ValueOf<T>() => By(any => any.One<T>());

    public static Arbitrary<T> By<T>(Func<Any, T> make) =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => make(new Any(new Random(seed)))).ToArbitrary();

    /// <summary>Runs a property over that many values and throws with the value that breaks it.</summary>
    public static void Holds<T>(Arbitrary<T> values, Action<T> property, int times = 300) =>
        Prop.ForAll(values, property).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    public KbRecord Record(RecordKind kind) => (KbRecord)Object(kind.Type);

    public T One<T>() => (T)Value(typeof(T));

    /// <summary>A text with a few characters lost, doubled or replaced by a sign.</summary>
    public string Mutilate(string text, string signs)
    {
        var broken = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(broken.Length);
            _ = random.Next(3) switch
            {
                0 => broken.Remove(at, Math.Min(random.Next(1, 20), broken.Length - at - 1)),
                1 => broken.Insert(at, signs[random.Next(signs.Length)]),
                _ => broken.Insert(at, broken.ToString(at, Math.Min(10, broken.Length - at))),
            };
        }

        return broken.ToString();
    }

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>At least one and at most so many, also several times.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> choices, int most) =>
        [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => OneOf(choices))];

    public bool Coin() => random.Next(2) == 0;

    /// <summary>A file with numbered remarks at the ends of lines and between them, indented anyhow, also between brackets.</summary>
    public string Commented(string yaml)
    {
        var commented = new StringBuilder();
        var count = 0;
        var folded = -1;
        foreach (var line in yaml.TrimEnd('\n').Split('\n'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            if (folded >= 0 && indent > folded)
            {
                commented.Append(line).Append('\n');
                continue;
            }

            // What is indented further than a folded text that ends here would be part of it.
            var deepest = folded >= 0 ? folded + 1 : 9;
            for (var i = random.Next(6) - 3; i > 0; i--)
            {
                commented.Append(' ', random.Next(deepest)).Append(Remark()).Append('\n');
            }

            folded = line.EndsWith(">-", StringComparison.Ordinal) ? indent : -1;
            commented.Append(Coin() ? Divided(line) : line).Append(!line.StartsWith('#') && random.Next(4) == 0 ? $"  {Remark()}\n" : "\n");
        }

        return commented.Append(Coin() ? $"{Remark()}\n" : "").ToString();

        string Remark() => string.Create(CultureInfo.InvariantCulture, $"# remark {count++}: {{ a, 'b' ]");

        string Divided(string line) => line.TrimStart(' ', '-') is var value && value.AsSpan().IndexOfAny('"', '\'') < 0
            && (value.StartsWith('{') || value.Contains(": [", StringComparison.Ordinal)) && (value.EndsWith('}') || value.EndsWith(']'))
                ? string.Concat(line.Split(", ").Select((part, at) => at == 0 ? part : $",  {Remark()}\n            {part}"))
                : line;
    }

    public string Text()
    {
        var text = random.Next(4) switch
        {
            0 => Awkward[random.Next(Awkward.Length)],
            1 => string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => Word())),
            2 => string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => Awkward[random.Next(Awkward.Length)])),
            _ => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Letters[random.Next(Letters.Length)])),
        };
        return string.IsNullOrWhiteSpace(text) ? "x" + text : text;
    }

    private object Object(Type type)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var field in RecordShape.Of(type).Fields)
        {
            if (field.Required || field.NotEmpty || random.Next(2) == 0)
            {
                field.Set(made, field.IsList ? List(field) : Held(field));
            }
        }

        return made;
    }

    private object List(Field field)
    {
        var count = random.Next(field.NotEmpty ? 1 : 0, 4);
        return ListForm.Of(field).Make(Enumerable.Range(0, count).Select(_ => Held(field)));
    }

    private object Held(Field field)
    {
        if (!field.MayBeNoValue)
        {
            return Value(field.ValueType);
        }

        var form = StatedForm.Of(field.ValueType);
        return random.Next(4) == 0 ? form.No((NoValue)random.Next(3)) : form.Value(Value(field.ValueType));
    }

    private object Value(Type type) => type switch
    {
        _ when type == typeof(string) => Text(),
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(int) => random.Next(3) == 0 ? random.Next() : random.Next(200) - 10,
        _ when type == typeof(decimal) => Number(),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!,
        _ when type == typeof(Edtf) => Date(),
        _ when type == typeof(ItemRef) => new ItemRef { Agreement = random.Next(2) == 0 ? null : Name(), Item = Name() },
        _ when type == typeof(Citation) => new Citation { Source = Name(), Locator = random.Next(5) == 0 ? null : Locator() },
        _ when type == typeof(Money) => Sound(Money, money => money.Problem()),
        _ when type == typeof(Quantity) => Sound(() => (Quantity)Object(typeof(Quantity)), quantity => quantity.Problem()),
        _ when type == typeof(Duration) => Sound(() => (Duration)Object(typeof(Duration)), duration => duration.Problem()),
        _ => Object(type),
    };

    private static T Sound<T>(Func<T> make, Func<T, string?> problem)
    {
        while (true)
        {
            if (make() is var made && problem(made) is null)
            {
                return made;
            }
        }
    }

    private Money Money() =>
        (Money)Object(typeof(Money)) with { Currency = Currencies.All.ElementAt(random.Next(Currencies.All.Count)) };

    private decimal Number() => random.Next(6) switch
    {
        0 => random.Next(100),
        1 => random.Next(1, 1000) * 1_000_000m,
        2 => random.NextInt64(999_999_999_999_999_999),
        3 => decimal.Round((decimal)random.NextDouble(), random.Next(7)),
        4 => random.Next(100_000) / 100m,
        _ => -decimal.Round((decimal)random.NextDouble(), random.Next(9)),
    };

    private string Locator() => random.Next(2) == 0 ? $"p{random.Next(1, 99)}" : Sound(() => Text().Trim(), text => new Citation { Source = "a", Locator = text }.Problem());

    private string Name() => string.Join('-', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word().ToLowerInvariant()));

    private string Word() =>
        new([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => "abcdefghijklmnopqrstuvwxyzABC0123456789"[random.Next(39)])]);

    private Edtf Date() => Sound(() => Edtf.Parse(DateText()), parsed => parsed.Expected).Value!;

    private string DateText() => random.Next(3) == 0 ? $"{End()}/{End()}" : End();

    private string End()
    {
        if (random.Next(10) == 0)
        {
            return random.Next(2) == 0 ? ".." : "";
        }

        var text = new StringBuilder(random.Next(8) switch { 0 => "202X", 1 => "19XX", _ => random.Next(1000, 10000).ToString(CultureInfo.InvariantCulture) });
        if (random.Next(2) == 0)
        {
            text.Append('-').Append(random.Next(6) == 0 ? "XX" : random.Next(1, 25).ToString("00", CultureInfo.InvariantCulture));
            text.Append(random.Next(2) == 0 ? "" : random.Next(6) == 0 ? "-XX" : random.Next(1, 32).ToString("-00", CultureInfo.InvariantCulture));
        }

        return text.Append(random.Next(6) switch { 0 => "?", 1 => "~", 2 => "%", _ => "" }).ToString();
    }
}
