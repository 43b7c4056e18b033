namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>How a field looks on a sheet; a file without looks takes no notice.</summary>
internal enum Look
{
    Plain,
    Wrapped,
    Strong,
    Head,
    Whole,
    Fraction,
    Percent,
    Day,
}

/// <summary>What stands in one place of a line: a text, a number or a day. All null is an empty place.</summary>
internal readonly record struct Field(string? Text, decimal? Number = null, DateOnly? Day = null, Look Look = Look.Plain)
{
    public static Field Of(string? text, Look look = Look.Plain) => new(text, Look: look);

    public static Field Of(DateOnly? day) => new(Text: null, Day: day, Look: Look.Day);

    /// <param name="unit">A share or a change is shown as a percentage; anything else as it is.</param>
    public static Field Of(decimal? number, string? unit = null) => new(Text: null, number, Look: unit switch
    {
        "share" or "change" => Look.Percent,
        _ when number is { } value && decimal.Truncate(value) == value => Look.Whole,
        _ => Look.Fraction,
    });
}

/// <summary>A column of the tidy form.</summary>
/// <param name="Name">The word in the head.</param>
/// <param name="Width">On a sheet, in characters.</param>
internal sealed record TidyColumn(string Name, int Width, Func<TidyRow, Field> Of);
