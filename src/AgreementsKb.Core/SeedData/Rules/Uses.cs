using System.Collections.Concurrent;
using System.Collections.Frozen;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Whether a record refers to one of some others, or uses one of some words in our own texts.</summary>
/// <param name="ids">Kind and id of the others.</param>
/// <param name="words">The words; null where none are looked for.</param>
internal sealed class Uses(IReadOnlySet<(string Kind, string Id)> ids, LoadedWords? words)
{
    private static readonly ConcurrentDictionary<Type, Field[]> Telling = new();

    // Asked of every value; nearly all are answered by it.
    private readonly FrozenSet<string> _names = ids.Select(id => id.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="part">A record, or a part of one.</param>
    public bool In(object part)
    {
        foreach (var field in Telling.GetOrAdd(part.GetType(), static type => [.. RecordShape.Of(type).Fields.Where(IsTelling)]))
        {
            var isUsed = field.Get(part) switch
            {
                null => false,
                IEnumerable<object> list when field.IsList => list.Any(item => Is(item, field)),
                var value => Is(value, field),
            };
            if (isUsed)
            {
                return true;
            }
        }

        return false;
    }

    private bool Is(object value, Field field) => value switch
    {
        Citation citation => Named(Kinds.Source, citation.Source),
        ItemRef reference => reference.Agreement is { } agreement && Named(Kinds.Agreement, agreement),
        string text when field.Scheme is { } scheme => Named(Kinds.Term, $"{scheme}-{text}"),
        string text => (field.Refers.Count > 0 && field.Refers.Any(kind => Named(kind, text)))
            || (field.IsOurWords && words is not null && words.In(text).Any()),
        _ => In(value),
    };

    private bool Named(string kind, string id) => _names.Contains(id) && ids.Contains((kind, id));

    private static bool IsTelling(Field field) =>
        field.Refers.Count > 0 || field.Scheme is not null || field.IsOurWords || field.Form == FieldForm.Object
        || field.ValueType == typeof(ItemRef) || field.ValueType == typeof(Citation);
}
