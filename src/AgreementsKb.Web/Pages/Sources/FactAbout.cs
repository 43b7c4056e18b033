using AgreementsKb.Core.Features.Sources;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Pages.Sources;

/// <summary>What of a record a fact of a source is about, in the words of the pages of the records.</summary>
public static class FactAbout
{
    /// <summary>The parts of a page by the field that a fact stands in; a field that is not here says nothing that the fact does not.</summary>
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["parties"] = "Parties",
        ["form"] = "Form",
        ["text"] = "Text",
        ["instruments"] = "Means",
        ["timeline"] = "Status and timeline",
        ["funding"] = "Money",
        ["provisions"] = "What each side undertakes",
        ["caps"] = "Limits on people",
        ["eligibility"] = "Who is covered",
        ["related"] = "Related agreements",
        ["attribution"] = "Who links it to an agreement",
        ["offices"] = "Offices",
    };

    public static string? Part(string field) => Parts.GetValueOrDefault(field.Split(" / ")[0]);

    /// <summary>In what part of the record, and of what there: each different one once.</summary>
    public static IEnumerable<(string Part, string? About)> Of(IEnumerable<View.Fact> facts) =>
        from fact in facts.DistinctBy(fact => (Part(fact.Field), fact.About))
        let part = Part(fact.Field)
        where part is not null
        select (part, fact.About);

    /// <summary>"Money: payments to Tunisia"; empty where there is nothing to say.</summary>
    public static Microsoft.AspNetCore.Html.IHtmlContent Words(PageLanguage language, IEnumerable<(string Part, string? About)> parts) =>
        Told.Joined(parts.Select(one => Words(language, one.Part, one.About)), language.Spoken.Semicolon);

    private static Told Words(PageLanguage language, string part, string? about)
    {
        var own = Told.Of(new Said(language[part], null));
        return about is null ? own : Told.Joined([own, language.Tell(about.TrimEnd('.'))], language.Spoken.Colon);
    }
}
