using System.Globalization;
using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Benchmarks.Peers;

/// <summary>
/// The agreements of the peer harness as records of this knowledge base: the same ids, parties, statuses, days and words, in as many
/// bytes. What stands within a document there and is a record of its own here (sources, countries) becomes both: its words stay where they
/// were, as what is quoted, and are cited.
/// </summary>
internal static class PeerRecords
{
    public static IEnumerable<KbRecord> All(RecordSet seed, PeerData data) => seed.Terms.Values
        .Concat(Countries(data))
        .Concat(Agreements(data, SourceOf))
        .Concat(Agreements(data, AgreementOf))
        .Concat(data.Outcomes.Select(OutcomeOf));

    private static IEnumerable<KbRecord> Agreements(PeerData data, Func<JsonElement, KbRecord> made) => data.Agreements.Select(document =>
    {
        using (document)
        {
            return made(document.RootElement);
        }
    });

    private static IEnumerable<KbRecord> Countries(PeerData data) => data.Agreements
        .Take(2_000)
        .SelectMany(document => document.RootElement.GetProperty("parties").EnumerateArray().Select(party => Text(party, "country")))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToList()
        .Select(country => new Actor { Id = country.ToLowerInvariant(), Name = country, Kind = "state" });

    /// <summary>The first that the agreement names; the others are quoted where they are named.</summary>
    private static Source SourceOf(JsonElement agreement)
    {
        var first = agreement.GetProperty("claims")[0].GetProperty("sources")[0];
        return new Source
        {
            Id = SourceId(Text(agreement, "id")),
            Publisher = Text(first, "publisher"),
            Title = Text(first, "title"),
            Label = $"{Text(first, "publisher")}, {Text(first, "published")}",
            Published = Stated<Edtf>.Of(Date(Text(first, "published"))),
            Kind = PeerWords.SourceKind(Text(first, "kind")),
            Url = Text(first, "url"),
            Language = "en",
            Locators = new Locators { Form = LocatorForm.Paragraphs, Count = 40 },
        };
    }

    private static Agreement AgreementOf(JsonElement agreement)
    {
        var id = Text(agreement, "id");
        var parties = agreement.GetProperty("parties").EnumerateArray().ToList();
        var (first, second) = (Country(parties[0]), Country(parties[1]));
        return new Agreement
        {
            Id = id,
            Title = Text(agreement, "title"),
            Summary = Text(agreement, "summary"),
            Cite = Cite(id, 0),
            Parties = parties.Select((party, number) => new Party
            {
                Actor = Country(party),
                Role = PeerWords.Role(Text(party, "role")),
                Cite = Cite(id, number + 1),
                Note = $"{Text(party, "signatory")}, {Text(party, "ministry")}",
            }).ToListOf(),
            Form = [new FormReport { Term = PeerWords.Form(Text(agreement, "type")), Cite = Cite(id, 5), Note = Tags(agreement) }],
            Timeline = [StandingOf(id, agreement)],
            Funding = Each(agreement, "funding", (line, number) => new FundingLine
            {
                Item = $"line-{Number(number)}",
                What = Text(line, "purpose"),
                Reports =
                [
                    new FundingReport
                    {
                        Amount = Stated<Money>.Of(Money.Of(Text(line, "currency"), line.GetProperty("amount").GetDecimal())),
                        Payer = first,
                        Payee = second,
                        Basis = line.GetProperty("disbursed").GetBoolean() ? "paid" : "pledged",
                        Period = Date(Number(line.GetProperty("year").GetInt32())),
                        Cite = Cite(id, 10 + number),
                    },
                ],
            }),
            Provisions = Each(agreement, "claims", (claim, number) => new Provision
            {
                Item = $"claim-{Number(number)}",
                Kind = PeerWords.Provision(Text(claim, "dimension")),
                By = first,
                For = second,
                Summary = Text(claim, "text"),
                Cite = Cite(id, 20 + number),
                Note = $"{Number(claim.GetProperty("value").GetInt32())} of 5, {Text(claim, "confidence")}",
                Quoted = string.Join("; ", claim.GetProperty("sources").EnumerateArray().Select(Said)),
            }),
            Caps = Each(agreement, "caps", (cap, number) => new Cap
            {
                Item = $"cap-{Number(number)}",
                What = Text(cap, "note"),
                Reports =
                [
                    new CapReport
                    {
                        Limit = Stated<Quantity>.Of(Quantity.Of(cap.GetProperty("people").GetInt32())),
                        Per = Text(cap, "kind") switch { "annual" => Per.Year, "monthly" => Per.Month, _ => null },
                        Period = Text(cap, "kind") == "total" ? Date(Text(cap, "from")) : null,
                        Cite = Cite(id, 30 + number),
                    },
                ],
            }),
        };
    }

    /// <summary>
    /// A single event on the day of signature, so that the agreement has the status of the harness and its place in the order by
    /// date. What is told of its history is told in its reports.
    /// </summary>
    private static TimelineEvent StandingOf(string id, JsonElement agreement) => new()
    {
        Event = PeerWords.OfStatus(Text(agreement, "status")).Event,
        Reports = Each(agreement, "statusHistory", (step, number) => new EventReport
        {
            On = Stated<Edtf>.Of(Date(Text(agreement, "signed"))),
            Cite = Cite(id, 35 + number),
            Note = Text(step, "note"),
            Quoted = Said(step.GetProperty("source")),
        }),
    };

    private static KbRecord OutcomeOf(JsonDocument document)
    {
        using (document)
        {
            var outcome = document.RootElement;
            var (id, agreement) = (Text(outcome, "id"), Text(outcome, "agreementId"));
            var year = Number(outcome.GetProperty("year").GetInt32());
            return new Outcome
            {
                Id = id,
                Title = $"{Text(outcome, "kind").Replace('_', ' ')}, {year}",
                Metric = PeerWords.Metric(Text(outcome, "kind")),
                Geography = "gbr",

                // One record answers one question: the same year is counted for many agreements, but of different people.
                Population = $"people of {agreement}",
                Period = Date(year),
                Agreements = [agreement],
                Reports =
                [
                    new OutcomeReport
                    {
                        Value = Stated<Quantity>.Of(Quantity.Of(outcome.GetProperty("value").GetInt32())),
                        Basis = "statistic",
                        Cite = Cite(agreement, 1),
                        Note = Text(outcome, "note"),
                        Quoted = Said(outcome.GetProperty("source")),
                    },
                ],
            };
        }
    }

    private static string Said(JsonElement source) =>
        $"{Text(source, "title")} {Text(source, "publisher")}, {Text(source, "published")}, {Text(source, "url")}";

    private static string Tags(JsonElement agreement) => string.Join(' ', agreement.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));

    private static ListOf<T> Each<T>(JsonElement agreement, string list, Func<JsonElement, int, T> made) =>
        agreement.GetProperty(list).EnumerateArray().Select(made).ToListOf();

    private static string Country(JsonElement party) => Text(party, "country").ToLowerInvariant();

    private static string SourceId(string agreement) => $"{agreement}-source";

    private static ListOf<Citation> Cite(string agreement, int place) => [new Citation { Source = SourceId(agreement), Locator = $"p{Number(place + 1)}" }];

    private static Edtf Date(string text) => Edtf.Parse(text).Value ?? throw new InvalidDataException($"Found '{text}' as a date, expected {Edtf.Form}.");

    private static string Text(JsonElement holder, string key) => holder.GetProperty(key).GetString()!;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
