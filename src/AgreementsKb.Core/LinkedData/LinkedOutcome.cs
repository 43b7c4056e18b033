using System.Text.Json.Nodes;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.LinkedData;

/// <summary>
/// An outcome as a small data set of everything that was reported for one question, for catalogues too (DCAT). Of several
/// reports none is put first: each is an observation with its own sources.
/// </summary>
internal static class LinkedOutcome
{
    public static void Fill(JsonObject node, Outcome outcome, LinkedNodes nodes)
    {
        var address = nodes.AddressOf(Kinds.Outcome, outcome.Id);
        node["@type"] = new JsonArray("Dataset", "dcat:Dataset");
        node["name"] = outcome.Title;
        node["description"] = $"{outcome.Title}: every reported figure, with who reported it.";
        node["license"] = Licence.OfTheData.Url;
        node["dct:license"] = new JsonObject { ["@id"] = Licence.OfTheData.Url };
        node["isAccessibleForFree"] = true;
        node["variableMeasured"] = nodes.Term(Schemes.Metric, outcome.Metric);
        node["spatialCoverage"] = nodes.Actor(outcome.Geography);
        LinkedNodes.Set(node, "temporalCoverage", LinkedNodes.Date(outcome.Period));
        LinkedNodes.Set(node, "about", LinkedNodes.List(outcome.Agreements.Select(id => nodes.Link(Kinds.Agreement, id))));
        node["mainEntity"] = LinkedNodes.List(
            outcome.Reports.SelectMany(Single).Select(report => Observation(report, outcome, nodes)));
        node["distribution"] = new JsonArray(
            Distribution(address + ".json", "application/json"), Distribution(address + "/claims.csv", "text/csv"));
    }

    /// <summary>One file of a data set, in the words of schema.org and of DCAT.</summary>
    public static JsonObject Distribution(string address, string form) => new()
    {
        ["@type"] = new JsonArray("DataDownload", "dcat:Distribution"),
        ["contentUrl"] = address,
        ["encodingFormat"] = form,
        ["dcat:downloadURL"] = new JsonObject { ["@id"] = address },
        ["dcat:mediaType"] = new JsonObject { ["@id"] = $"https://www.iana.org/assignments/media-types/{form}" },
    };

    /// <summary>Each row of a series is an observation.</summary>
    private static IEnumerable<OutcomeReport> Single(OutcomeReport report) => report.Series.Count == 0
        ? [report]
        : report.Series.Select(row => report with { Series = [], Value = Stated<Quantity>.Of(row.Value), Period = row.Period });

    private static JsonObject Observation(OutcomeReport report, Outcome outcome, LinkedNodes nodes)
    {
        var node = new JsonObject
        {
            ["@type"] = "Observation",
            ["measuredProperty"] = nodes.Term(Schemes.Metric, report.Metric ?? outcome.Metric),
            ["observationAbout"] = nodes.Actor(report.Geography ?? outcome.Geography),
        };
        LinkedNodes.Set(node, "observationPeriod", LinkedNodes.Date(report.Period ?? outcome.Period));
        LinkedNodes.Set(node, "value", report.Value?.Value is { } value ? Value(value) : null);
        LinkedNodes.Set(node, "description", report.Says ?? report.Note);
        LinkedNodes.Set(node, "author", report.AssertedBy is { } by ? nodes.Actor(by) : null);
        node["citation"] = LinkedNodes.List(
            report.Cite.Select(cite => cite.Source).Distinct().Select(id => nodes.Link(Kinds.Source, id)));
        return node;
    }

    private static JsonObject Value(Quantity quantity)
    {
        var node = new JsonObject { ["@type"] = "QuantitativeValue" };
        var number = quantity.Share ?? quantity.Change ?? quantity.OneIn;
        LinkedNodes.Set(node, Bound(quantity), Number(number ?? quantity.Value));
        LinkedNodes.Set(node, "maxValue", Number(quantity.UpTo));
        LinkedNodes.Set(node, "unitText", quantity switch
        {
            { Share: not null } => "share",
            { Change: not null } => "relative change",
            { OneIn: not null } => "one in",
            _ => null,
        });
        LinkedNodes.Set(node, "description", quantity.Qualifier is null ? null : quantity.ToText());
        return node;
    }

    private static string Bound(Quantity quantity) => quantity switch
    {
        { UpTo: not null } or { Qualifier: Qualifier.AtLeast } => "minValue",
        { Qualifier: Qualifier.LessThan } => "maxValue",
        _ => "value",
    };

    private static JsonValue? Number(decimal? number) => number is { } some ? JsonValue.Create(Numeral.Normal(some)) : null;
}
