using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AgreementsKb.Web.Rendering;

/// <summary>Keeps the links of a page of the past in the past, but for those marked <c>as-now</c>.</summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class MomentLinkTagHelper(PageMoment page) : TagHelper
{
    public string? Href { get; set; }

    /// <summary>Leads to the present.</summary>
    public bool AsNow { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.Insert(0, new("href", Href is { } address && !AsNow && PageMoment.HasPast(address) ? page.Link(address) : Href));
}
