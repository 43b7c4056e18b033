namespace AgreementsKb.Web.Rendering.Listing;

/// <summary>Languages of sources by name; the tag itself for one that is not known here.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["da"] = "Danish",
        ["de"] = "German",
        ["el"] = "Greek",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fr"] = "French",
        ["it"] = "Italian",
        ["mt"] = "Maltese",
        ["nl"] = "Dutch",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["sq"] = "Albanian",
        ["sv"] = "Swedish",
        ["tr"] = "Turkish",
    };

    public static string Of(string tag) => Names.GetValueOrDefault(tag.Split('-')[0], tag);
}
