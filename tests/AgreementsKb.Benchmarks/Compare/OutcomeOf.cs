using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Benchmarks.Compare;

/// <summary>One made-up figure beside an agreement. The first ones are each state's arrivals of each year.</summary>
internal sealed class OutcomeOf(World world, int index)
{
    private const int YearlyArrivals = World.States * 16 * 2;

    private static readonly string[] Others =
    [
        "removals", "deaths-at-sea", "boats-arrived", "boats-used", "attempted-small-boat-crossings", "unauthorised-residents", "largest-return-flights",
        "small-boat-arrivals", "irregular-arrivals",
    ];

    private readonly Random _random = new(index * 17);

    public Outcome Record()
    {
        var agreement = index % world.Agreements;
        return index < YearlyArrivals && index < world.Outcomes / 20 ? Arrivals() : Figure(agreement);
    }

    private Outcome Arrivals()
    {
        var (state, year) = (index % World.States, 2010 + (index / World.States % 16));
        return new Outcome
        {
            Id = $"outcome-{World.Text(index)}",
            Title = $"Arrivals in {world.StateName(state)}, {World.Text(year)}",
            Metric = index % 2 == 0 ? "irregular-arrivals" : "small-boat-arrivals",
            Geography = World.StateId(state),
            Period = World.Date(World.Text(year)),
            Reports = [Report(state, Value(), note: null)],
        };
    }

    private Outcome Figure(int agreement)
    {
        var state = _random.Next(2) == 0 ? world.Parties[agreement].Left : world.Parties[agreement].Right;
        var period = Period();

        // One record is one question: the year of a state is counted for many agreements, but of different people.
        var population = period.Text.Length == 4 || _random.Next(2) == 0 ? $"people of programme {World.Text(index)}" : null;
        var value = Value();
        return new Outcome
        {
            Id = $"outcome-{World.Text(index)}",
            Title = $"What was counted in {world.StateName(state)}, {period.Text}",
            Metric = Others[_random.Next(period.Text.Length == 4 ? Others.Length - 2 : Others.Length)],
            Geography = World.StateId(state),
            Route = _random.Next(3) == 0 ? World.RouteOf(_random) : null,
            Population = population,
            Period = period,
            Agreements = [AgreementOf.Id(world, agreement)],
            Reports =
            [
                Report(agreement, value, "The source gives no day."),
                .. _random.Next(3) == 0 ? [Report(agreement, World.AreAgreed(_random) ? value : Value(), note: null)] : Array.Empty<OutcomeReport>(),
            ],
            Attribution = _random.Next(4) == 0
                ?
                [
                    new Attribution
                    {
                        Agreement = AgreementOf.Id(world, agreement), By = World.BodyId(state, 0), Strength = world.Word(Schemes.Attribution, _random), Cite = [World.CiteOf(agreement, _random)],
                    },
                ]
                : [],
        };
    }

    private Quantity Value() => Quantity.Of(_random.Next(1, 400) * 25);

    private OutcomeReport Report(int agreement, Quantity value, string? note) => new()
    {
        Value = Stated<Quantity>.Of(value),
        Basis = world.Word(Schemes.ClaimBasis, _random),
        Note = note,
        Cite = [World.CiteOf(agreement % world.Agreements, _random)],
    };

    private Edtf Period()
    {
        var day = World.DayOf(_random);
        return World.Date(_random.Next(4) switch
        {
            0 => day.ToString("yyyy", CultureInfo.InvariantCulture),
            1 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            2 => Span(day, 7),
            _ => Span(day, 91),
        });
    }

    private static string Span(DateOnly day, int days) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/{day.AddDays(days - 1):yyyy-MM-dd}");
}
