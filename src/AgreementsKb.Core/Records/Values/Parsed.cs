using System.Diagnostics.CodeAnalysis;

namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// The outcome of reading a typed text. A text that does not parse is normal (editors mistype), so it is a value and
/// not an exception. Exactly one of <see cref="Value"/> and <see cref="Expected"/> is set.
/// </summary>
public readonly record struct Parsed<T>
    where T : class
{
    private Parsed(T? value, string? expected)
    {
        Value = value;
        Expected = expected;
    }

    public T? Value { get; }

    /// <summary>What would have been accepted, in words that follow "expected".</summary>
    public string? Expected { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Expected))]
    public bool Succeeded => Value is not null;

    public static Parsed<T> Of(T value) => new(value, expected: null);

    public static Parsed<T> Failed(string expected) => new(value: null, expected);

    /// <summary>The value, for texts that the caller has checked or wrote itself.</summary>
    /// <exception cref="FormatException">The text did not parse.</exception>
    public T OrThrow(string text) => Value ?? throw new FormatException($"found `{text}`, expected {Expected}");
}
