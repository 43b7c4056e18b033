using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Approved;

/// <summary>Invented agreements of one pair, each of which follows from the one before, with money that is announced again.</summary>
internal static class Chain
{
    private const string Place = "unattributed-2024-11-17#p15";

    public static RecordSet Records { get; } = new(All().Concat(Links), revision: 42);

    private static IEnumerable<Agreement> Links =>
    [
        Link("gb-fr-chain-1", "First treaty", "2003", []),
        Link("gb-fr-chain-2", "Second treaty", "2018", [To("gb-fr-chain-1", "extends")]) with
        {
            Funding = [ExampleAgreements.Line("fund", Sum("EUR 50m"))],
        },
        Link("gb-fr-chain-3", "Joint declaration", "2023", [To("gb-fr-chain-2", "implements")]) with
        {
            Funding =
            [
                ExampleAgreements.Line("whole", Sum("EUR 500m")),
                ExampleAgreements.Line("first-part", Sum("EUR 120m")) with { PartOf = Ref("whole") },
                ExampleAgreements.Line("again", Sum("EUR 50m")) with { ReannouncementOf = Ref("gb-fr-chain-2", "fund") },
            ],
        },
        Link("gb-fr-chain-4", "Third treaty", "2025", [To("gb-fr-chain-3", "replaces")]),
    ];

    private static FundingReport Sum(string amount) => ExampleAgreements.Paid(amount, "gb", "fr", ["border-security"], Place);

    private static ItemRef Ref(string item) => ItemRef.Parse(item).OrThrow(item);

    private static ItemRef Ref(string agreement, string item) => Ref($"{agreement}/{item}");

    private static Relation To(string agreement, string how) => new() { Agreement = agreement, How = how, Cite = Cite(Place) };

    private static Agreement Link(string id, string title, string year, ListOf<Relation> related) => new()
    {
        Id = id,
        Title = title,
        Summary = title,
        Cite = Cite(Place),
        Parties = new[] { "gb", "fr" }.Select(actor => new Party { Actor = actor, Role = "participant", Cite = Cite(Place) }).ToListOf(),
        Timeline = [ExampleAgreements.Step("agreed", year, Place)],
        Related = related,
    };
}
