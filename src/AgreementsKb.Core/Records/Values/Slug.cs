using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Records.Values;

/// <summary>Identifiers of records and items: lower-case words joined by hyphens.</summary>
public static partial class Slug
{
    public const string Form = "lower-case letters, digits and single hyphens, at most 80";

    public static bool IsValid(string text) => text.Length <= 80 && Shape().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
