using System.Collections.Concurrent;
using System.Collections.Frozen;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>Parses and writes the values of a type that is known only as a <see cref="Type"/>.</summary>
internal abstract class ValueForm
{
    private static readonly ConcurrentDictionary<Type, ValueForm> Forms = new();

    public static ValueForm Of(Field field) => Forms.GetOrAdd(
        field.ValueType,
        static (type, form) => Make(form == FieldForm.Compact ? typeof(CompactForm<>) : typeof(ScalarForm<>), type),
        field.Form);

    /// <summary>The value, or what would have been accepted.</summary>
    public abstract (object? Value, string? Expected) Parse(string text);

    public abstract string ToText(object value);

    /// <summary>What is wrong with a value that came in as an object; null if nothing.</summary>
    public abstract string? Problem(object value);

    private static ValueForm Make(Type form, Type type) => (ValueForm)Activator.CreateInstance(form.MakeGenericType(type))!;

    private sealed class CompactForm<T> : ValueForm
        where T : class, ICompact<T>
    {
        public override (object? Value, string? Expected) Parse(string text) =>
            T.Parse(text) is var parsed ? (parsed.Value, parsed.Expected) : default;

        public override string ToText(object value) => ((T)value).ToText();

        public override string? Problem(object value) => ((T)value).Problem();
    }

    private sealed class ScalarForm<T> : ValueForm
        where T : class, IScalar<T>
    {
        public override (object? Value, string? Expected) Parse(string text) =>
            T.Parse(text) is var parsed ? (parsed.Value, parsed.Expected) : default;

        public override string ToText(object value) => ((T)value).ToText();

        public override string? Problem(object value) => null;
    }
}

/// <summary>Makes and opens <see cref="Stated{T}"/> of a type that is known only as a <see cref="Type"/>.</summary>
internal abstract class StatedForm
{
    private static readonly ConcurrentDictionary<Type, StatedForm> Forms = new();

    public static StatedForm Of(Type valueType) => Forms.GetOrAdd(
        valueType,
        static type => (StatedForm)Activator.CreateInstance(typeof(Form<>).MakeGenericType(type))!);

    public abstract object Value(object value);

    public abstract object No(NoValue reason);

    /// <summary>What it holds: the value or the reason why there is none.</summary>
    public abstract object Open(object stated);

    private sealed class Form<T> : StatedForm
        where T : class
    {
        public override object Value(object value) => Stated<T>.Of((T)value);

        public override object No(NoValue reason) => Stated<T>.No(reason);

        public override object Open(object stated) => (object?)((Stated<T>)stated).Value ?? ((Stated<T>)stated).Is!;
    }
}

/// <summary>Makes <see cref="ListOf{T}"/> of a type that is known only as a <see cref="Type"/>.</summary>
internal abstract class ListForm
{
    private static readonly ConcurrentDictionary<Field, ListForm> Forms = new();

    public static ListForm Of(Field field) => Forms.GetOrAdd(
        field,
        static key => (ListForm)Activator.CreateInstance(
            typeof(Form<>).MakeGenericType(key.Property.PropertyType.GetGenericArguments()[0]))!);

    public abstract object Make(IEnumerable<object> items);

    private sealed class Form<T> : ListForm
    {
        public override object Make(IEnumerable<object> items)
        {
            if (items is not IReadOnlyList<object> list)
            {
                return items.Cast<T>().ToListOf();
            }

            var made = new T[list.Count];
            for (var i = 0; i < made.Length; i++)
            {
                made[i] = (T)list[i];
            }

            return made.Length == 0 ? ListOf<T>.Empty : new ListOf<T>(made);
        }
    }
}

/// <summary>The words of an enumeration.</summary>
internal static class EnumWords
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, object>> Members = new();
    private static readonly ConcurrentDictionary<object, string> Words = new();

    public static FrozenDictionary<string, object> Of(Type type) => Members.GetOrAdd(
        type,
        static key => Enum.GetValues(key).Cast<object>().ToFrozenDictionary(RecordShape.WordOf, StringComparer.Ordinal));

    public static string WordOf(object member) => Words.GetOrAdd(member, RecordShape.WordOf);
}
