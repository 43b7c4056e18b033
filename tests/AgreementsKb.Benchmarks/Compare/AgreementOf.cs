using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Benchmarks.Compare;

/// <summary>One made-up agreement, about as long as a real one.</summary>
internal sealed class AgreementOf(World world, int index)
{
    private static readonly int[] Sums = [1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 100, 105, 120, 150, 200, 250, 300, 480, 500, 750];

    private readonly Random _random = new(index * 31);

    public static string Id(World world, int index)
    {
        var (left, right) = world.Parties[index];
        return $"{world.StateName(left)}-{world.StateName(right)}-{World.Text(index)}".ToLowerInvariant();
    }

    public Agreement Record()
    {
        var (left, right) = world.Parties[index];
        var year = 2010 + (index % 16);
        return new Agreement
        {
            Id = Id(world, index),
            Title = $"{world.StateName(left)}–{world.StateName(right)} co-operation on migration, {World.Text(year)}",
            Names = [$"{world.StateName(left)}-{world.StateName(right)} deal of {World.Text(year)}"],
            Summary = $"{world.StateName(left)} is reported to pay {world.StateName(right)} for border security, patrol vessels and development.",
            Cite = Cites(3),
            Parties = [Party(left, "funder"), Party(right, "implementing-state")],
            Form = Forms(),
            Text = [new TextReport { Term = Word(Schemes.TextAvailability), Cite = Cites(1) }],
            Instruments = Several(4, () => new InstrumentReport { Term = Word(Schemes.Instrument), Cite = Cites(1) }),
            Timeline = Several(4, Event).DistinctBy(step => step.Event).ToListOf(),
            Funding = Enumerable.Range(0, _random.Next(1, 4)).Select(Line).ToListOf(),
            Provisions = Enumerable.Range(0, 3).Select(Provision).ToListOf(),
            Caps = _random.Next(3) == 0 ? [Cap()] : [],
            Eligibility = [new Eligibility { Item = "rule", Movement = Word(Schemes.Movement), Summary = "People who came without permission after it was signed.", Cite = Cites(1) }],
            Related = _random.Next(5) == 0 ? [Related()] : [],
        };
    }

    private string Word(string scheme) => world.Word(scheme, _random);

    private ListOf<Citation> Cites(int count) => Several(count, () => World.CiteOf(index, _random)).Distinct().ToListOf();

    private static ListOf<T> Several<T>(int count, Func<T> make) => Enumerable.Range(0, count).Select(_ => make()).ToListOf();

    private Party Party(int state, string role) => new() { Actor = World.StateId(state), Role = role, Cite = Cites(2) };

    private ListOf<FormReport> Forms()
    {
        var form = Word(Schemes.Form);
        return Several(2, () => new FormReport { Term = World.AreAgreed(_random) ? form : Word(Schemes.Form), Cite = Cites(1), Note = "Called so." });
    }

    private TimelineEvent Event()
    {
        var day = World.Day(_random);
        return new()
        {
            Event = Word(Schemes.Event),
            What = "The governments said so.",
            Reports = Several(1 + _random.Next(2), () => new EventReport
            {
                On = Stated<Edtf>.Of(World.AreAgreed(_random) ? day : World.Day(_random)),
                Cite = Cites(1),
                Note = "The day is that of the meeting.",
            }),
        };
    }

    /// <summary>Money goes to the state or to one of its bodies, in round sums, from the other side.</summary>
    private FundingLine Line(int number)
    {
        var (left, right) = world.Parties[index];
        var (sum, payee) = (Money(), _random.Next(3) == 0 ? World.StateId(right) : World.BodyId(right, _random.Next(6)));
        return new FundingLine
        {
            Item = $"line-{World.Text(number)}",
            What = "Money for border security",
            PossiblySameAs = _random.Next(40) == 0 ? [new ItemRef { Agreement = Id(world, Other()), Item = "line-0" }] : [],
            Reports = Several(1 + _random.Next(2), () => new FundingReport
            {
                Amount = Stated<Money>.Of(World.AreAgreed(_random) ? sum : Money()),
                Payer = World.AreAgreed(_random) ? World.StateId(left) : World.StateId(_random.Next(World.States)),
                Payee = payee,
                Basis = Word(Schemes.MoneyBasis),
                Period = _random.Next(2) == 0 ? World.Date(World.Text(2010 + (index % 16))) : null,
                Purposes = Several(1 + _random.Next(2), () => Word(Schemes.Instrument)).Distinct().ToListOf(),
                Cite = Cites(1),
            }),
        };
    }

    private Money Money()
    {
        var currency = World.Currencies[(int)(World.Currencies.Length * Math.Pow(_random.NextDouble(), 2.5))];
        return Core.Records.Values.Money.Of(currency, Sums[_random.Next(Sums.Length)] * (_random.Next(3) == 0 ? 100_000m : 1_000_000m));
    }

    private Provision Provision(int number)
    {
        var (left, right) = world.Parties[index];
        return new Provision
        {
            Item = $"provision-{World.Text(number)}",
            Kind = Word(Schemes.ProvisionKind),
            By = World.StateId(number == 0 ? left : right),
            For = World.StateId(number == 0 ? right : left),
            Summary = "Is to do more so that people do not set out, and to take back those who did.",
            Cite = Cites(1),
        };
    }

    private Cap Cap() => new()
    {
        Item = "people",
        What = "People returned",
        Reports =
        [
            new CapReport { Limit = Stated<Quantity>.Of(Quantity.Of(_random.Next(1, 20) * 10)), Per = Per.Week, Cite = Cites(1) },
            new CapReport { Limit = Stated<Quantity>.Of(Quantity.Of(_random.Next(1, 20) * 520)), Per = Per.Year, Cite = Cites(1) },
        ],
    };

    private Relation Related() => new()
    {
        Agreement = Id(world, Other()),
        How = _random.Next(4) == 0 ? Words.PossiblySameFunding : "builds-on",
        Cite = Cites(1),
    };

    private int Other() => (index + 1 + _random.Next(world.Agreements - 1)) % world.Agreements;
}
