using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>Which claims are wanted: values of one field are alternatives, fields add up; an empty one asks nothing.</summary>
public sealed record ClaimFilter
{
    public static readonly ClaimFilter None = new();

    /// <summary>Names of kinds of record.</summary>
    public ListOf<string> Kinds { get; init; } = [];

    /// <summary>Keys of records: `funding`, `timeline`, `reports`.</summary>
    public ListOf<string> Fields { get; init; } = [];

    /// <summary>Kinds of claim: `fundingReport`, `eventReport`.</summary>
    public ListOf<string> Types { get; init; } = [];

    /// <summary>Ids of sources.</summary>
    public ListOf<string> Sources { get; init; } = [];

    /// <summary>Ids of actors.</summary>
    public ListOf<string> AssertedBy { get; init; } = [];

    /// <summary>Codes: words of the vocabulary.</summary>
    public ListOf<string> Codes { get; init; } = [];

    /// <summary>Every key and every kind of claim that a record of any kind can have, from the shapes of the records.</summary>
    public static (ListOf<string> Fields, ListOf<string> Types) Known { get; } = ReadShapes();

    public bool Takes(Claim claim) =>
        Takes(new ClaimSort(claim.Kind, claim.Field, claim.Type, claim.Code, claim.AssertedBy))
        && (Sources.Count == 0 || claim.Citations.Any(cite => Sources.Contains(cite.Source)));

    /// <summary>Whatever the sources.</summary>
    internal bool Takes(ClaimSort sort) =>
        Any(Kinds, sort.Kind)
        && Any(Fields, sort.Field)
        && Any(Types, sort.Type)
        && Any(AssertedBy, sort.AssertedBy)
        && Any(Codes, sort.Code);

    private static bool Any(ListOf<string> wanted, string? value) => wanted.Count == 0 || (value is not null && wanted.Contains(value));

    private static (ListOf<string> Fields, ListOf<string> Types) ReadShapes()
    {
        var fields = new SortedSet<string>(StringComparer.Ordinal) { "definition", "name", "summary", "to" };
        var types = new SortedSet<string>(StringComparer.Ordinal) { "reason", "seriesPoint", "statedNumber" };
        foreach (var kind in Core.Records.Kinds.All)
        {
            foreach (var field in RecordShape.Of(kind.Type).Fields.Where(field => HoldsClaims(field.ValueType)))
            {
                fields.Add(field.Key);
            }

            types.UnionWith(TypesBelow(kind.Type));
        }

        return (fields.ToListOf(), types.ToListOf());
    }

    private static bool HoldsClaims(Type type) => type == typeof(StatedNumber) || TypesBelow(type).Any();

    private static IEnumerable<string> TypesBelow(Type type)
    {
        if (!type.IsClass || type == typeof(string) || type == typeof(Citation))
        {
            yield break;
        }

        var shape = RecordShape.Of(type);
        if (shape.ByKey.ContainsKey("cite"))
        {
            yield return char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
        }

        foreach (var below in shape.Fields.Where(field => field.Form == FieldForm.Object).SelectMany(field => TypesBelow(field.ValueType)))
        {
            yield return below;
        }
    }
}
