namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// Where a source says it: <c>express-2024-11-18#p13</c>. The locator is <c>pN</c> (paragraph), <c>sN</c> (sentence) or
/// free text (an article of a treaty, a page), as the source record allows.
/// </summary>
public sealed record Citation : ICompact<Citation>
{
    public const string Form = "a citation such as `express-2024-11-18#p13` (a source id, `#`, a place in it)";

    [Refers(Kinds.Source)]
    public required string Source { get; init; }

    public string? Locator { get; init; }

    public static Parsed<Citation> Parse(string text)
    {
        var parts = text.Split('#', 2);
        var citation = new Citation { Source = parts[0], Locator = parts.Length == 2 ? parts[1] : null };
        return citation.Problem() is null ? Parsed<Citation>.Of(citation) : Parsed<Citation>.Failed(Form);
    }

    public string ToText() => Locator is null ? Source : $"{Source}#{Locator}";

    public string? Problem() => this switch
    {
        _ when !Slug.IsValid(Source) => $"a source id ({Slug.Form})",
        { Locator: { } locator } when locator.Length == 0 || locator.Any(char.IsControl) || locator.Trim() != locator =>
            "a locator of one line without blanks around it",
        _ => null,
    };

    public override string ToString() => ToText();
}
