using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Benchmarks.Scale;

/// <summary>
/// Many records with the mix, the length and the references of the real ones: the vocabulary once, and every other record of the
/// seed data again and again, each time under new ids and with texts of its own. The same every time; valid by the rules.
/// </summary>
internal static class GeneratedRecords
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>At least <paramref name="count"/>, for a copy of the records is complete or its references lead nowhere.</summary>
    public static IEnumerable<KbRecord> Of(RecordSet seed, int count)
    {
        foreach (var term in seed.Terms.Values)
        {
            yield return term;
        }

        List<(RecordKind Kind, byte[] Json)> patterns =
            [.. seed.All.Where(record => record is not Term).Select(record => (Kinds.Of(record), RecordJson.Write(record)))];
        for (var (copy, made) = (1, seed.Terms.Count); made < count; copy++, made += patterns.Count)
        {
            foreach (var (kind, json) in patterns)
            {
                var record = (JsonObject)JsonNode.Parse(json)!;
                Renumber(record, RecordShape.Of(kind.Type), copy.ToString(CultureInfo.InvariantCulture));
                record["id"] = $"{record["id"]}-{copy.ToString(CultureInfo.InvariantCulture)}";
                yield return RecordJson.Read(kind, JsonSerializer.SerializeToUtf8Bytes(record, Plain));
            }
        }
    }

    private static void Renumber(JsonObject part, RecordShape shape, string copy)
    {
        foreach (var field in shape.Fields)
        {
            switch (part[field.Key])
            {
                case JsonArray list:
                    for (var i = 0; i < list.Count; i++)
                    {
                        list[i] = Renumbered(list[i]!.DeepClone(), field, copy);
                    }

                    break;
                case { } value:
                    part[field.Key] = Renumbered(value.DeepClone(), field, copy);
                    break;
            }
        }
    }

    private static JsonNode Renumbered(JsonNode value, Field field, string copy)
    {
        switch (value)
        {
            case JsonObject part:
                Renumber(part, RecordShape.Of(field.ValueType), copy);
                return part;
            case JsonValue text when field.Refers.Count > 0 || field.Key == "formerIds":
                return $"{text}-{copy}";
            case JsonValue text when field.ValueType == typeof(ItemRef) && text.ToString().Split('/') is [var agreement, var item]:
                return $"{agreement}-{copy}/{item}";
            case JsonValue text when field.IsOurWords || field.Key == "name":
                return $"{text} {copy}";
            default:
                return value;
        }
    }
}
