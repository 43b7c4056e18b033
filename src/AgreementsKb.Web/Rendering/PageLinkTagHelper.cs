using AgreementsKb.Web.Rendering.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AgreementsKb.Web.Rendering;

/// <summary>
/// Keeps the links of a page of the past in the past, but for those marked <c>as-now</c>, and those of a page in a language in
/// that language, but for those marked <c>as-is</c>.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class PageLinkTagHelper(PageMoment page, PageLanguage language) : TagHelper
{
    public string? Href { get; set; }

    /// <summary>Leads to the present.</summary>
    public bool AsNow { get; set; }

    /// <summary>Leads exactly where it says.</summary>
    public bool AsIs { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.Insert(0, new("href", Href is null || AsIs ? Href : language.Link(Moved(Href))));

    private string Moved(string address) => !AsNow && PageMoment.HasPast(address) ? page.Link(address) : address;
}

/// <summary>Keeps what a form of a page asks for in the language of the page.</summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class PageFormTagHelper(PageLanguage language) : TagHelper
{
    public string? Action { get; set; }

    /// <summary>Before the framework, which gives a form that has no address its own.</summary>
    public override int Order => -2000;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.Insert(0, new("action", Action is null ? null : language.Link(Action)));
}
