using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Differences;

/// <summary>What differs between two versions of a record, field by field.</summary>
public static class Difference
{
    /// <param name="kind">What both are.</param>
    /// <param name="was">Stored JSON.</param>
    /// <param name="now">Stored JSON.</param>
    public static ListOf<FieldChange> Between(RecordKind kind, ReadOnlyMemory<byte> was, ReadOnlyMemory<byte> now)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var (before, after) = (Leaves(was), Leaves(now));
        return before.Keys.Union(after.Keys)
            .Order(StringComparer.Ordinal)
            .Select(path => new FieldChange(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path)))
            .Where(change => change.Was != change.Now)
            .ToListOf();
    }

    private static Dictionary<string, string> Leaves(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(document.RootElement, "");
        return leaves;

        void Collect(JsonElement element, string path)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject())
                {
                    Collect(property.Value, path.Length == 0 ? property.Name : $"{path}/{property.Name}");
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var (index, item) in element.EnumerateArray().Index())
                {
                    Collect(item, FormattableString.Invariant($"{path}[{index}]"));
                }
            }
            else
            {
                leaves[path] = element.ToString();
            }
        }
    }
}
