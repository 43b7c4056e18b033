using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Benchmarks.Compare;

/// <summary>
/// A made-up world of any size that is like the real one in what makes comparing dear: a few thousand parties (for so many
/// agreements are not made by states alone) of which some make many of them, two parties that mostly make several, bodies to which the same round sums are paid again and again, sources that many records cite, figures for
/// overlapping weeks. The same every time; no name in it is real but those of the vocabulary.
/// </summary>
internal sealed class World
{
    public const int States = 3_000;
    private const int BodiesOfAState = 6;

    /// <summary>Those who make an agreement mostly make another.</summary>
    private const int InAPair = 3;
    private const int FirstYear = 2010;
    private const int LastYear = 2025;

    private static readonly string[] Syllables = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "zel", "gor", "han", "mir", "tas"];

    private readonly string[] _names = [.. Enumerable.Range(0, States).Select(NameOf)];
    private readonly ILookup<string, string> _words;
    private readonly RecordSet _seed;

    public World(RecordSet seed, int agreements, int outcomes)
    {
        (_seed, Agreements, Outcomes) = (seed, agreements, outcomes);
        _words = seed.Terms.Values.OrderBy(term => term.Id, StringComparer.Ordinal).ToLookup(term => term.Scheme, term => term.Word);
        Parties = [.. Enumerable.Range(0, agreements).Select(PairOf)];
    }

    public int Agreements { get; }

    public int Outcomes { get; }

    /// <summary>The two states of each agreement, by number.</summary>
    public (int Left, int Right)[] Parties { get; }

    public static string[] Currencies { get; } =
        ["EUR", "GBP", "USD", "CHF", "SEK", "DKK", "NOK", "PLN", "CZK", "HUF", "TRY", "MAD", "TND", "EGP", "AUD", "CAD", "JPY", "INR", "ZAR", "MXN"];

    public string StateName(int state) => _names[state];

    /// <summary>Every record, kind by kind.</summary>
    public IEnumerable<KbRecord> Records() => _seed.Terms.Values
        .Concat<KbRecord>(Routes())
        .Concat(Actors())
        .Concat(Rates())
        .Concat(Sources())
        .Concat(Enumerable.Range(0, Agreements).Select(index => new AgreementOf(this, index).Record()))
        .Concat(Enumerable.Range(0, Outcomes).Select(index => new OutcomeOf(this, index).Record()))
        .Concat(Enumerable.Range(0, Agreements * 2).Select(Statement));

    public static string StateId(int state) => $"state-{NameOf(state).ToLowerInvariant()}";

    public static string BodyId(int state, int body) => $"{StateId(state)}-body-{Text(body % BodiesOfAState)}";

    public string Word(string scheme, Random random) => _words[scheme].ElementAt(random.Next(_words[scheme].Count()));

    public static string RouteOf(Random random) => $"route-{Text(random.Next(40))}";

    public static Citation CiteOf(int agreement, Random random) => new()
    {
        Source = SourceId(agreement, random.Next(3)),
        Locator = $"p{Text(random.Next(1, 20))}",
    };

    public static Edtf Date(string text) => Edtf.Parse(text).Value!;

    public static Edtf Day(Random random) => Date(DayOf(random).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static DateOnly DayOf(Random random) => new DateOnly(FirstYear, 1, 1).AddDays(random.Next((LastYear - FirstYear) * 365));

    /// <summary>Sources mostly agree: of what two report, about one in ten differs, which makes a dispute or two an agreement.</summary>
    public static bool AreAgreed(Random random) => random.Next(20) != 0;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string SourceId(int agreement, int number) => $"press-{Text(agreement)}-{Text(number)}";

    private static string NameOf(int state)
    {
        var name = Syllables[state % 16] + Syllables[state / 16 % 16] + Syllables[((state * 7) + (state / 256)) % 16] + "nia";
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Some states make many more agreements than others.</summary>
    private static (int Left, int Right) PairOf(int agreement)
    {
        var random = new Random(agreement / InAPair);
        var left = State();
        var right = State();
        return (left, right == left ? (left + 1) % States : right);

        int State() => (int)(States * Math.Pow(random.NextDouble(), 1.3));
    }

    private static IEnumerable<Term> Routes() => Enumerable.Range(0, 40).Select(number => new Term
    {
        Id = $"route-route-{Text(number)}",
        Scheme = Schemes.Route,
        Word = $"route-{Text(number)}",
        Label = $"Route {Text(number)}",
        Definition = "A way that people take.",
    });

    private IEnumerable<Actor> Actors() => Enumerable.Range(0, States).SelectMany(state => Enumerable.Range(0, BodiesOfAState)
        .Select(body => new Actor
        {
            Id = BodyId(state, body),
            Name = $"Body {Text(body)} of {StateName(state)}",
            Kind = body < 2 ? "ministry" : "agency",
            PartOf = StateId(state),
            Cite = [CiteOf(state % Agreements, new Random(state))],
        })
        .Prepend(new Actor
        {
            Id = StateId(state),
            Name = StateName(state),
            Kind = "state",
            Adjectives = [StateName(state) + "n"],
            Aliases = [$"Republic of {StateName(state)}"],
        }));

    private static IEnumerable<Rate> Rates() =>
        from year in Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
        from currency in Currencies.Skip(1).Index()
        let drift = 1 + (0.15m * ((((year * 7) + (currency.Index * 3)) % 11) - 5) / 5)
        select new Rate
        {
            Id = $"eur-{currency.Item.ToLowerInvariant()}-{Text(year)}",
            From = Money.Of("EUR", 100),
            To = Money.Of(currency.Item, decimal.Round(100 * drift * (decimal)Math.Pow(1.4, currency.Index), 2)),
            On = Date(Text(year)),
            Cite = [new Citation { Source = $"rates-{Text(year)}", Locator = "p1" }],
        };

    private IEnumerable<Source> Sources() => Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
        .Select(year => Source($"rates-{Text(year)}", Date($"{Text(year)}-12-31")))
        .Concat(Enumerable.Range(0, Agreements * 3).Select(index => Source(SourceId(index / 3, index % 3), Day(new Random(index)))));

    private static Source Source(string id, Edtf on) => new()
    {
        Id = id,
        Publisher = $"The Paper {Text(Math.Abs(id.Length * 31 % 90))}",
        Title = $"What was agreed and what it costs, as told on {on.Text}",
        Label = $"The Paper, {on.Text}",
        Published = Stated<Edtf>.Of(on),
        Kind = "press",
        Url = $"https://example.org/{id}",
        Language = "en",
        Locators = new Locators { Form = LocatorForm.Paragraphs, Count = 20 },
    };

    private Statement Statement(int index)
    {
        var random = new Random(-index - 1);
        var agreement = index / 2;
        return new Statement
        {
            Id = $"statement-{Text(index)}",
            Speaker = BodyId(random.Next(2) == 0 ? Parties[agreement].Left : Parties[agreement].Right, random.Next(6)),
            On = Day(random),
            About = [AgreementOf.Id(this, agreement)],
            Stance = Word(Schemes.Stance, random),
            Themes = [Word(Schemes.Theme, random)],
            Summary = "Says that the arrangement is or is not worth what it costs, and that the other side should do more than it does.",
            Cite = [CiteOf(agreement, random)],
        };
    }
}
