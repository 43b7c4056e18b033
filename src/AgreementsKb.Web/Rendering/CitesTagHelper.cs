using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Rendering.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AgreementsKb.Web.Rendering;

/// <summary>
/// The citations of a value: small numbered links to the place in the source, with the source named in place on hover and
/// focus. The one place where citations are rendered.
/// </summary>
[HtmlTargetElement("cites", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CitesTagHelper(Footnotes footnotes, PageMoment page, PageLanguage language) : TagHelper
{
    public IReadOnlyList<Citation> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cites");
        foreach (var citation in Of)
            output.Content.AppendHtml(" ").AppendHtml(Link(citation));
    }

    private TagBuilder Link(Citation citation)
    {
        var note = footnotes.Cite(citation);
        var link = new TagBuilder("a");
        link.AddCssClass("cite");
        link.Attributes["href"] = language.Link(page.Link(Place.Address(citation.Source, citation.Locator)));
        link.InnerHtml.Append(Invariant(note.Number));
        if (citation.Locator is { } locator)
            link.InnerHtml.Append(" ").AppendHtml(Span("cite-place", Place.Short(locator)));

        var where = citation.Locator is null ? "" : ", " + Place.Words(language, citation.Locator);
        var caution = note.Caution is null ? "" : $" ({note.Caution})";
        link.InnerHtml.AppendHtml(Span("cite-tip", $"{note.Label}{where}{caution}"));
        return link;
    }

    private static TagBuilder Span(string name, string text)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(name);
        span.InnerHtml.Append(text);
        return span;
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
