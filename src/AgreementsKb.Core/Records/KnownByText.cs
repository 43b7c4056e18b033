using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>What somebody means by a <c>knownBy</c>: the last day of publication that counts.</summary>
public static class KnownByText
{
    public const string Parameter = "knownBy";
    public const string Form = "a day (`2024-12-31`), a month (`2024-12`) or a year (`2024`), of which the last day is meant";

    /// <summary>Null where none was given.</summary>
    /// <exception cref="BadParameterError">The text is no day, month or year.</exception>
    public static DateOnly? Read(string? text) => text is null ? null : Day(text);

    private static DateOnly Day(string text) =>
        Edtf.Parse(text).Value is { IsInterval: false, IsApproximate: false, IsUncertain: false, To: { } last }
            ? last
            : throw new BadParameterError(Parameter, text, Form);
}
