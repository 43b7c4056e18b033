using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>
/// The keys of a record type, in the order in which they are written. Read once by reflection; the readers, the writers,
/// the checks and the schemas all go by it, so a record is described in one place: its type.
/// </summary>
public sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private RecordShape(Type type)
    {
        Type = type;
        Fields = [.. Lineage(type).SelectMany(Declared)];
        Required = [.. Fields.Where(field => field.Required)];
        ItemName = Fields.FirstOrDefault(field => field.IsItemName);
        ByKey = Fields.ToFrozenDictionary(field => field.Key, StringComparer.Ordinal);
    }

    public Type Type { get; }

    public IReadOnlyList<Field> Fields { get; }

    public FrozenDictionary<string, Field> ByKey { get; }

    public IReadOnlyList<Field> Required { get; }

    /// <summary>The key by which an item is spoken of in its list; null where it has none.</summary>
    public Field? ItemName { get; }

    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, static key => new RecordShape(key));

    /// <summary>The word of an enumeration member in files and answers.</summary>
    public static string WordOf(object member)
    {
        var name = member.ToString()!;
        return member.GetType().GetField(name)?.GetCustomAttribute<WordAttribute>()?.Word ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
    }

    /// <summary>Base types first, except those that ask to come last.</summary>
    private static IEnumerable<Type> Lineage(Type type)
    {
        var line = new List<Type>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            line.Insert(0, current);
        }

        return line.OrderBy(member => member.GetCustomAttribute<KeysLastAttribute>() is null ? 0 : 1);
    }

    private static IEnumerable<Field> Declared(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.SetMethod is not null)
        .OrderBy(property => property.MetadataToken)
        .Select(property => new Field(property));
}

/// <summary>How a field's value is written.</summary>
public enum FieldForm
{
    Text,
    Boolean,
    Integer,
    Decimal,
    Enumeration,

    /// <summary>An <see cref="IScalar{T}"/>: one text in every form.</summary>
    Scalar,

    /// <summary>An <see cref="ICompact{T}"/>: one text when typed, an object when read by a program.</summary>
    Compact,

    /// <summary>An object with keys of its own.</summary>
    Object,
}

/// <summary>One key of a record.</summary>
public sealed class Field
{
    internal Field(PropertyInfo property)
    {
        Property = property;
        Key = property.GetCustomAttribute<KeyAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        IsList = Generic(type, typeof(ListOf<>));
        type = IsList ? type.GetGenericArguments()[0] : type;
        MayBeNoValue = Generic(type, typeof(Stated<>));
        ValueType = MayBeNoValue ? type.GetGenericArguments()[0] : type;
        Form = FormOf(ValueType);
        Required = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
        NotEmpty = property.GetCustomAttribute<NotEmptyAttribute>() is not null;
        OneOrMany = property.GetCustomAttribute<OneOrManyAttribute>() is not null;
        Refers = property.GetCustomAttribute<RefersAttribute>()?.Kinds ?? [];
        Scheme = property.GetCustomAttribute<VocabularyAttribute>()?.Scheme;
        IsItemName = property.GetCustomAttribute<ItemNameAttribute>() is not null;
        IsOurWords = property.GetCustomAttribute<OurWordsAttribute>() is not null;
    }

    public string Key { get; }

    /// <summary>The type of the value, or of each element, without list, nullability and <see cref="Stated{T}"/>.</summary>
    public Type ValueType { get; }

    public FieldForm Form { get; }

    public bool IsList { get; }

    /// <summary>The value may be <c>unknown</c>, <c>none</c> or <c>not-applicable</c>.</summary>
    public bool MayBeNoValue { get; }

    public bool Required { get; }

    public bool NotEmpty { get; }

    /// <summary>A list that may be typed as its single element.</summary>
    public bool OneOrMany { get; }

    /// <summary>The kinds of record whose id it may be; empty where it is no reference.</summary>
    public IReadOnlyList<string> Refers { get; }

    /// <summary>The scheme whose word it is; null where it is none.</summary>
    public string? Scheme { get; }

    public bool IsItemName { get; }

    public bool IsOurWords { get; }

    /// <summary>The property itself, for what documents the type.</summary>
    public PropertyInfo Property { get; }

    public object? Get(object owner) => Access.Get(owner);

    /// <summary>Sets the value while a record is being read; records are immutable afterwards.</summary>
    internal void Set(object owner, object? value) => Access.Set(owner, value);

    /// <summary>Made when first needed; most runs touch a few kinds of record.</summary>
    private FieldAccess Access => field ??= FieldAccess.Of(Property);

    private static bool Generic(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static bool Implements(Type type, Type definition) =>
        type.GetInterfaces().Any(implemented => Generic(implemented, definition));

    private static FieldForm FormOf(Type type) => type switch
    {
        _ when type == typeof(string) => FieldForm.Text,
        _ when type == typeof(bool) => FieldForm.Boolean,
        _ when type == typeof(int) => FieldForm.Integer,
        _ when type == typeof(decimal) => FieldForm.Decimal,
        _ when (Nullable.GetUnderlyingType(type) ?? type).IsEnum => FieldForm.Enumeration,
        _ when Implements(type, typeof(IScalar<>)) => FieldForm.Scalar,
        _ when Implements(type, typeof(ICompact<>)) => FieldForm.Compact,
        _ => FieldForm.Object,
    };
}
