using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.LinkedData;

/// <summary>The links from one description to others, with the names that stand for them.</summary>
/// <param name="words">Actors and terms, for their names.</param>
/// <param name="site">Where this site is, without a slash at the end.</param>
internal sealed class LinkedNodes(RecordSet words, string site)
{
    /// <summary>The data set that every record is part of.</summary>
    public string Dataset => $"{site}/api/v1/export/dataset.jsonld";

    public string AddressOf(string kind, string id) => $"{site}/api/v1/{Kinds.Named(kind).Plural}/{id}";

    public string Page(string path) => site + path;

    public JsonObject Link(string kind, string id) => new() { ["@id"] = AddressOf(kind, id) };

    public JsonObject Actor(string id)
    {
        var link = Link(Kinds.Actor, id);
        if (words.Actors.TryGetValue(id, out var actor))
        {
            link["@type"] = LinkedActor.TypeOf(actor);
            link["name"] = actor.Name;
        }

        return link;
    }

    public JsonObject Term(string scheme, string word)
    {
        var link = words.Word(scheme, word) is { } term ? Link(Kinds.Term, term.Id) : [];
        link["@type"] = "DefinedTerm";
        link["termCode"] = word;
        link["name"] = words.Label(scheme, word);
        return link;
    }

    public string Label(string scheme, string word) => words.Label(scheme, word);

    public RecordSet Words => words;

    /// <summary>An array; null, so that there is no key, where it would be empty.</summary>
    public static JsonArray? List(IEnumerable<JsonNode?> nodes) => nodes.ToArray() is { Length: > 0 } some ? new JsonArray(some) : null;

    public static JsonArray? List(IEnumerable<string> texts) => List(texts.Select(text => (JsonNode?)JsonValue.Create(text)));

    /// <summary>A date or period as ISO 8601 has it: that it is about, or inferred, has no sign there.</summary>
    public static string? Date(Edtf? date) => date?.ToText().Replace("~", "", StringComparison.Ordinal)
        .Replace("?", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal);

    /// <summary>Sets what there is.</summary>
    public static void Set(JsonObject node, string key, JsonNode? value)
    {
        if (value is not null)
        {
            node[key] = value;
        }
    }
}
