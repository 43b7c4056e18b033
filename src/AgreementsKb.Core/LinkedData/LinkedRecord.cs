using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.LinkedData;

/// <summary>
/// A record in the vocabulary of schema.org, as JSON-LD 1.1. It holds what that vocabulary has words for; the record itself, with
/// every report and every citation, is named under <c>subjectOf</c>. The licence is that of our description, never of the thing described.
/// </summary>
internal static class LinkedRecord
{
    /// <param name="record">What to describe.</param>
    /// <param name="version">The record's revision number.</param>
    /// <param name="cited">The ids of the sources that it cites.</param>
    /// <param name="nodes">Makes the links and knows the words.</param>
    public static byte[] Write(KbRecord record, int version, IEnumerable<string> cited, LinkedNodes nodes)
    {
        var kind = Kinds.Of(record);
        var node = new JsonObject
        {
            ["@context"] = Context(),
            ["@id"] = nodes.AddressOf(kind.Name, record.Id),
            ["@type"] = null,
            ["identifier"] = record.Id,
        };
        switch (record)
        {
            case Agreement agreement:
                LinkedAgreement.Fill(node, agreement, nodes);
                break;
            case Actor actor:
                LinkedActor.Fill(node, actor, nodes);
                break;
            case Outcome outcome:
                LinkedOutcome.Fill(node, outcome, nodes);
                break;
            case Statement statement:
                LinkedStatement.Fill(node, statement, nodes);
                break;
            case Source source:
                LinkedSource.Fill(node, source, nodes);
                break;
            case Rate rate:
                LinkedWords.Fill(node, rate);
                break;
            case Term term:
                LinkedWords.Fill(node, term, nodes);
                break;
        }

        node["subjectOf"] = Description(kind, record, version, cited, nodes);
        return JsonSerializer.SerializeToUtf8Bytes(node, AnswerJson.Options);
    }

    public static JsonObject Context() => new()
    {
        ["@vocab"] = "https://schema.org/",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
    };

    /// <summary>Our record of the thing: in which forms it can be had, and what it rests on.</summary>
    private static JsonObject Description(
        RecordKind kind, KbRecord record, int version, IEnumerable<string> cited, LinkedNodes nodes)
    {
        var address = nodes.AddressOf(kind.Name, record.Id);
        return new JsonObject
        {
            ["@id"] = address + ".json",
            ["@type"] = "CreativeWork",
            ["version"] = version,
            ["license"] = Licence.OfTheData.Url,
            ["isPartOf"] = new JsonObject { ["@id"] = nodes.Dataset },
            ["citation"] = LinkedNodes.List(
                cited.Distinct().Order(StringComparer.Ordinal).Select(id => nodes.Link(Kinds.Source, id))),
            ["encoding"] = new JsonArray(
                Encoding(address + ".json", "application/json"),
                Encoding(address + ".yaml", "application/yaml"),
                Encoding(address + "/claims.csv", "text/csv")),
        };
    }

    private static JsonObject Encoding(string address, string form) => new()
    {
        ["@type"] = "MediaObject",
        ["contentUrl"] = address,
        ["encodingFormat"] = form,
    };
}
