namespace AgreementsKb.Core.Records.Values;

/// <summary>One row of a series: a period and what was counted in it, typed <c>2024-01 = 1335</c>.</summary>
public sealed record SeriesPoint : ICompact<SeriesPoint>
{
    public const string Form = "a period and its value such as `2024-01 = 1335` or `2022-01/2022-03 = 12`";

    private const string Between = " = ";

    public required Edtf Period { get; init; }

    public required Quantity Value { get; init; }

    public static Parsed<SeriesPoint> Parse(string text)
    {
        var parts = text.Split(Between, 2);
        return parts.Length == 2 && Edtf.Parse(parts[0]).Value is { } period && Quantity.Parse(parts[1]).Value is { } value
            ? Parsed<SeriesPoint>.Of(new SeriesPoint { Period = period, Value = value })
            : Parsed<SeriesPoint>.Failed(Form);
    }

    public string ToText() => Period.ToText() + Between + Value.ToText();

    public string? Problem() => null;

    public override string ToString() => ToText();
}
