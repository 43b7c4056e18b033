namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// A value, or the statement that there is none. In YAML the word (<c>unknown</c>) stands in the value's place; in JSON
/// it is <c>{"is":"unknown"}</c>. Exactly one of <see cref="Value"/> and <see cref="Is"/> is set.
/// </summary>
public sealed record Stated<T>
    where T : class
{
    private Stated(T? value, NoValue? noValue)
    {
        Value = value;
        Is = noValue;
    }

    public T? Value { get; }

    public NoValue? Is { get; }

    public static Stated<T> Of(T value) => new(value, noValue: null);

    public static Stated<T> No(NoValue reason) => new(value: null, reason);

    public override string ToString() => Value?.ToString() ?? Is.ToString()!;
}
