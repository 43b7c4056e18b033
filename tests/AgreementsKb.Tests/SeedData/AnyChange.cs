using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.SeedData;

/// <summary>A few changes to sound records, most of which break something, here or elsewhere.</summary>
internal sealed class AnyChange
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Any _any;
    private readonly RecordSet _seed;
    private readonly List<KbRecord> _given = [];
    private readonly List<RecordRef> _removals = [];

    public AnyChange(Any any, RecordSet seed)
    {
        (_any, _seed) = (any, seed);
        foreach (var _ in any.Some([0], 3))
        {
            Change(any.OneOf(any.OneOf([seed.All, [.. seed.Sources.Values], [.. seed.Agreements.Values], [.. seed.Actors.Values]])));
        }
    }

    public IReadOnlyList<RecordRef> Removals => _removals;

    /// <summary>Read anew each time, for what is checked takes its problems with it.</summary>
    public IReadOnlyList<Document> Given() => [.. _given.Select(ChangesetCheckTests.Given)];

    public override string ToString() =>
        $"{string.Join(", ", _removals)} {string.Join(", ", _given.Select(record => System.Text.Encoding.UTF8.GetString(RecordJson.Write(record))))}";

    private void Change(KbRecord record)
    {
        if (_removals.Contains(new RecordRef(Kinds.Of(record).Name, record.Id))
            || _given.Exists(other => other.Id == record.Id && other.GetType() == record.GetType()))
        {
            return;
        }

        switch (_any.OneOf(["remove", "withdraw", "rename", "claim", "own", "own", "own", "repoint", "repoint"]))
        {
            case "remove":
                _removals.Add(new RecordRef(Kinds.Of(record).Name, record.Id));
                break;
            case "withdraw":
                _given.Add(With(record, part => part["withdrawn"] = new JsonObject { ["on"] = "2025", ["reason"] = "A duplicate." }));
                break;
            case "rename":
                _given.Add(With(record, part => (part["id"], part["formerIds"]) = (record.Id + "-x", new JsonArray(record.Id))));
                break;
            case "claim":
                _given.Add(With(record, part => part["formerIds"] = new JsonArray(_any.OneOf([.. _seed.IdsOf(Kinds.Of(record).Name)]))));
                break;
            case "repoint":
                _given.Add(With(record, part => Repoint(part, RecordShape.Of(record.GetType()))));
                break;
            default:
                _given.Add(Own(record));
                break;
        }
    }

    /// <summary>What only records of the kind have.</summary>
    private KbRecord Own(KbRecord record) => record switch
    {
        Source source => _any.OneOf<KbRecord>(
        [
            source with { Locators = source.Locators with { Count = 2 } },
            source with { Published = Stated<Edtf>.Of(Some.Date("2024-01-01")) },
            source with { Locators = new Locators { Form = LocatorForm.Free } },
        ]),
        Actor actor => _any.OneOf<KbRecord>(
        [
            actor with { Kind = "state" },
            actor with { PartOf = _any.OneOf([.. _seed.Actors.Keys.Order(StringComparer.Ordinal)]) },
        ]),
        Term term => _any.OneOf<KbRecord>(
        [
            term with { Loaded = [_any.OneOf(["people", "the", "deal", "illegal"])] },
            term with { Within = "small-boat-arrivals" },
            term with { Word = term.Word + "s" },
        ]),
        Agreement { Funding.Count: > 0 } agreement => _any.OneOf<KbRecord>(
        [
            agreement with { Funding = [] },
            agreement with { Funding = [agreement.Funding[0] with { PartOf = new ItemRef { Item = agreement.Funding[0].Item } }] },
            agreement with { Funding = [.. agreement.Funding.Select(line => line with { Item = line.Item + "x" })] },
        ]),
        _ => record,
    };

    /// <summary>One reference leads to another record of the kind.</summary>
    private bool Repoint(JsonObject part, RecordShape shape)
    {
        foreach (var field in shape.Fields.Where(field => part[field.Key] is not null).OrderBy(_ => _any.OneOf([1, 2, 3])))
        {
            if (field.Refers.Count > 0 && part[field.Key] is JsonValue)
            {
                part[field.Key] = _any.OneOf([.. _seed.IdsOf(field.Refers[0]), "nowhere"]);
                return true;
            }

            if (part[field.Key] is JsonArray list && list.OfType<JsonObject>().Any(item => Repoint(item, RecordShape.Of(field.ValueType))))
            {
                return true;
            }
        }

        return false;
    }

    private static KbRecord With(KbRecord record, Action<JsonObject> change)
    {
        var part = (JsonObject)JsonNode.Parse(RecordJson.Write(record))!;
        change(part);
        return RecordJson.Read(Kinds.Of(record), JsonSerializer.SerializeToUtf8Bytes(part, Plain));
    }
}
