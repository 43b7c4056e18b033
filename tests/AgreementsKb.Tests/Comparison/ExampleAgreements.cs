using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison;

internal static class ExampleAgreements
{
    public static Agreement ItalyTunisia { get; } = Agreement(
        "it-tn-2023",
        "Italy–Tunisia migration co-operation",
        ["it", "tn"],
        "national-2024-11-17#s5") with
    {
        Names = ["Italy-Tunisia deal", "Tunisia deal"],
        Instruments = [new InstrumentReport { Term = "border-security", Cite = Cite("national-2024-11-17#s5") }],
        Timeline = [Step("agreed", "unknown", "national-2024-11-17#s4"), Step("in-operation", "2024-11~", "national-2024-11-17#s4")],
        Funding =
        [
            Line(
                "border-security",
                Paid("EUR 105m", "it", "tn", ["border-security"], "national-2024-11-17#s5"),
                Paid("USD 110m", "it", "tn", ["border-security"], "national-2024-11-17#s5")),
            Line(
                "patrol-ships",
                Paid("EUR 100m", "it", "tn", ["patrol-vessels", "coastguard-support"], "national-2024-11-17#s6")),
            Line("development-support", Paid("GBP 83m", "it", "tn", ["business-support", "education"], "express-2024-11-18#p13")),
        ],
        Related = [new Relation { Agreement = "eu-tn-mou-2023", How = "possibly-same-funding", Cite = Cite("express-2024-11-18#p13") }],
    };

    public static Agreement EuTunisia { get; } = Agreement(
        "eu-tn-mou-2023",
        "EU–Tunisia deal",
        ["eu", "tn"],
        "express-2024-11-18#p13") with
    {
        Funding = [Line(
            "border-security",
            Paid("GBP 88m", "eu", "tn", ["border-security", "coastguard-support"], "express-2024-11-18#p13"))],
    };

    public static Agreement Pilot { get; } = Agreement(
        "gb-fr-2025-returns-pilot",
        "UK–France returns pilot",
        ["gb", "fr"],
        "mirror-2025-07-10#p1") with
    {
        Names = ["returns pilot", "returns agreement", "pilot scheme"],
        Timeline =
        [
            Step("agreed", "2025-07-10?", "mirror-2025-07-10#p2"),
            Step("expected-start", "unknown", "mirror-2025-07-10#p1") with { Expected = true },
        ],
        Caps = [ReturnsCap],
    };

    public static Cap ReturnsCap => new()
    {
        Item = "returns",
        What = "People returned to France",
        Pilot = true,
        Reciprocal = "one-for-one",
        Reports =
        [
            new CapReport { Limit = Number("50"), Per = Per.Week, AssertedBy = "french-media", Cite = Cite("mirror-2025-07-10#p9") },
            new CapReport { Limit = Number("2600"), Per = Per.Year, AssertedBy = "french-media", Cite = Cite("mirror-2025-07-10#p9") },
            new CapReport { Limit = Stated<Quantity>.No(NoValue.Unknown), AssertedBy = "gb-government", Cite = Cite("mirror-2025-07-10#p9") },
        ],
    };

    public static Agreement ChannelFunding { get; } = Agreement(
        "gb-fr-2023-funding",
        "UK funding for the French coast",
        ["gb", "fr"],
        "national-2024-11-17#s13") with
    {
        Names = ["France funding"],
        Funding =
        [
            Line(
                "coast-security",
                Paid("GBP 500m", "gb", "fr", ["border-security"], "national-2024-11-17#s13") with { Over = new Duration { Count = 3, Unit = Per.Year } }),
        ],
    };

    public static IEnumerable<Agreement> All =>
    [
        ItalyTunisia, EuTunisia, Pilot, ChannelFunding,
        Agreement("it-ly-coastguard", "Italy–Libya coastguard co-operation", ["it", "ly"], "express-2024-11-18#p14"),
        Agreement("gb-rw-scheme", "UK–Rwanda asylum scheme", ["gb", "rw"], "unattributed-2024-11-17#p15") with
        {
            Names = ["Rwanda scheme", "Rwanda plan"],
            Timeline = [Step("announced", "2022", "unattributed-2024-11-17#p15"), Step("scrapped", "2024-07", "unattributed-2024-11-17#p15")],
        },
        Agreement("us-rw-2024-reported", "Reported US interest in the Rwanda scheme", ["us", "rw"], "national-2024-11-17#s20"),
        Proposal("gb-iq-kr-2024-proposal", "Proposed UK–Kurdistan Region agreement", "iq-kr"),
        Proposal("gb-tr-2024-proposal", "Proposed UK–Türkiye agreement", "tr"),
        Proposal("gb-vn-2024-proposal", "Proposed UK–Viet Nam agreement", "vn"),
    ];

    public static FundingLine Line(string item, params FundingReport[] reports) =>
        new() { Item = item, What = $"Money: {item}", Reports = reports.ToListOf() };

    public static FundingReport Paid(string amount, string payer, string payee, ListOf<string> purposes, string place) => new()
    {
        Amount = Sum(amount),
        Payer = payer,
        Payee = payee,
        Basis = "paid",
        Purposes = purposes,
        Cite = Cite(place),
    };

    public static TimelineEvent Step(string kind, string on, string place) =>
        new() { Event = kind, Reports = [new EventReport { On = On(on), Cite = Cite(place) }] };

    private static Agreement Agreement(string id, string title, string[] parties, string place) => new()
    {
        Id = id,
        Title = title,
        Summary = title,
        Cite = Cite(place),
        Parties = parties.Select(actor => new Party { Actor = actor, Role = "participant", Cite = Cite(place) }).ToListOf(),
    };

    private static Agreement Proposal(string id, string title, string with) =>
        Agreement(id, title, ["gb", with], "express-2024-11-18#p10") with
        {
            Timeline = [Step("talks-reported", "2024-11", "express-2024-11-18#p10")],
            Funding =
        [
            Line(
                "payments",
                Paid("GBP hundreds of millions", "gb", with, [], "unattributed-2024-11-17#p4"),
                Paid("GBP millions", "gb", with, ["border-security"], "national-2024-11-17#s2")),
        ],
        };
}
