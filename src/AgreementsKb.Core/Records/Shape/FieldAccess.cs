using System.Reflection;

namespace AgreementsKb.Core.Records;

/// <summary>Gets and sets a property by delegates: reflection would be the larger part of reading a record.</summary>
internal abstract class FieldAccess
{
    public static FieldAccess Of(PropertyInfo property) => (FieldAccess)Activator.CreateInstance(
        typeof(Typed<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property)!;

    public abstract object? Get(object owner);

    public abstract void Set(object owner, object? value);

    private sealed class Typed<TOwner, TValue>(PropertyInfo property) : FieldAccess
        where TOwner : class
    {
        private readonly Func<TOwner, TValue> _get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();
        private readonly Action<TOwner, TValue> _set = property.SetMethod!.CreateDelegate<Action<TOwner, TValue>>();

        public override object? Get(object owner) => _get((TOwner)owner);

        public override void Set(object owner, object? value) => _set((TOwner)owner, (TValue)value!);
    }
}
