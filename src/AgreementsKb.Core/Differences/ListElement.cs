using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Core.Differences;

/// <summary>An element of a list, and what it goes by.</summary>
/// <param name="Node">What it says.</param>
/// <param name="Name">What names it within its list; null where nothing does.</param>
/// <param name="Label">
/// For a path: <c>/border-security</c>; <c>/patrol-vessels[1]</c> where several have the name; <c>[1]</c> where it has none.
/// </param>
/// <param name="Word">For a sentence: its name, its text, or its number.</param>
internal sealed record ListElement(Node Node, string? Name, string Label, string Word)
{
    /// <summary>Both versions of a list at once: a name is enough by itself where no more than one on each side has it.</summary>
    public static (IReadOnlyList<ListElement> Was, IReadOnlyList<ListElement> Now) Of(
        IReadOnlyList<Node> was, IReadOnlyList<Node> now, RecordShape? shape)
    {
        var naming = NamingField(shape)?.Key;
        var (before, after) = (Names(was), Names(now));
        var shared = Repeated(before).Concat(Repeated(after)).ToHashSet(StringComparer.Ordinal);
        return (Elements(was, before), Elements(now, after));

        List<string?> Names(IReadOnlyList<Node> nodes) => [.. nodes.Select(node => NameOf(node, shape, naming))];

        List<ListElement> Elements(IReadOnlyList<Node> nodes, List<string?> names)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            return [.. nodes.Select((node, index) => Element(node, names[index], index, shared, counts))];
        }
    }

    private static ListElement Element(
        Node node, string? name, int index, HashSet<string> shared, Dictionary<string, int> counts)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        if (name is null)
        {
            return new ListElement(node, Name: null, $"[{number}]", node is ScalarNode scalar ? scalar.Text : number);
        }

        if (!shared.Contains(name))
        {
            return new ListElement(node, name, $"/{name}", name);
        }

        var nth = counts[name] = counts.GetValueOrDefault(name, -1) + 1;
        var word = string.Create(CultureInfo.InvariantCulture, $"{name}[{nth}]");
        return new ListElement(node, name, $"/{word}", word);
    }

    private static IEnumerable<string> Repeated(IEnumerable<string?> names) =>
        names.OfType<string>()
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.Key);

    /// <summary>An item's name, else the record or the word that the element is about.</summary>
    private static string? NameOf(Node node, RecordShape? shape, string? naming)
    {
        var item = shape?.Fields.FirstOrDefault(field => field.IsItemName)?.Key ?? "item";
        return Slugged(node, item) ?? (naming is null ? null : Slugged(node, naming));
    }

    private static string? Slugged(Node node, string key) =>
        (node as MappingNode)?.Find(key)?.Value is ScalarNode { Text: var text } && Slug.IsValid(text) ? text : null;

    private static Field? NamingField(RecordShape? shape) => shape?.Fields.FirstOrDefault(field =>
        field is { Required: true, IsList: false, Form: FieldForm.Text } && (field.Refers.Count > 0 || field.Scheme is not null));
}
