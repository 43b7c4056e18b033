using System.Collections;
using System.Runtime.CompilerServices;

namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// An immutable list that is equal to another when its elements are, so that records holding lists keep value equality.
/// </summary>
[CollectionBuilder(typeof(ListOf), nameof(ListOf.Create))]
public sealed class ListOf<T> : IReadOnlyList<T>, IEquatable<ListOf<T>>
{
    public static readonly ListOf<T> Empty = new([]);

    private readonly T[] _items;

    internal ListOf(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(ListOf<T>? other) =>
        other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => Equals(obj as ListOf<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", _items)}]";
}

/// <summary>Makes <see cref="ListOf{T}"/> from collection expressions and sequences.</summary>
public static class ListOf
{
    public static ListOf<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? ListOf<T>.Empty : new ListOf<T>(items.ToArray());

    public static ListOf<T> ToListOf<T>(this IEnumerable<T> items)
    {
        if (items is ListOf<T> already)
        {
            return already;
        }

        var array = items.ToArray();
        return array.Length == 0 ? ListOf<T>.Empty : new ListOf<T>(array);
    }
}
