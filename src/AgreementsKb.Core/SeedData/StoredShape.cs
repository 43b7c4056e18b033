using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Text;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>The keys of a record type in the order in which PostgreSQL keeps them, with all that reading them needs at hand.</summary>
internal sealed class StoredShape
{
    private static readonly ConcurrentDictionary<Type, StoredShape> Shapes = new();

    private StoredShape(Type type)
    {
        var shape = RecordShape.Of(type);
        Make = Expression.Lambda<Func<object>>(Expression.New(type)).Compile();
        Required = shape.Required.Count;
        Fields =
        [
            .. shape.Fields
                .Select(field => new StoredField(field))
                .OrderBy(field => field.Key.Length)
                .ThenBy(field => field.Field.Key, StringComparer.Ordinal),
        ];
    }

    public Func<object> Make { get; }

    public int Required { get; }

    public StoredField[] Fields { get; }

    public static StoredShape Of(Type type) => Shapes.GetOrAdd(type, static key => new StoredShape(key));
}

/// <summary>One key, with the forms of its values; each is looked up once.</summary>
internal sealed class StoredField(Field described)
{
    public byte[] Key { get; } = Encoding.UTF8.GetBytes(described.Key);

    public Field Field { get; } = described;

    public StoredShape Part => field ??= StoredShape.Of(Field.ValueType);

    public ListForm List => field ??= ListForm.Of(Field);

    public StatedForm Stated => field ??= StatedForm.Of(Field.ValueType);

    public ValueForm Value => field ??= ValueForm.Of(Field);

    public FrozenDictionary<string, object> Words => field ??= EnumWords.Of(Field.ValueType);
}
