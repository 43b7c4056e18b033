using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AgreementsKb.Web.Rendering;

/// <summary>A sign before a word, drawn in a square of 16. Hidden from screen readers: the word says it.</summary>
public abstract class SignTagHelper : TagHelper
{
    /// <summary>What is drawn, as SVG.</summary>
    protected abstract string Drawing { get; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("viewBox", "0 0 16 16");
        output.Attributes.SetAttribute("width", "16");
        output.Attributes.SetAttribute("height", "16");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Drawing);
    }
}
