using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AgreementsKb.Web.Rendering;

/// <summary>A sign before the word of a status: full, half, empty, crossed. Hidden from screen readers: the word says it.</summary>
[HtmlTargetElement("stage-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StageMarkTagHelper : TagHelper
{
    private const string Ring = "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"";

    public Stage Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("viewBox", "0 0 16 16");
        output.Attributes.SetAttribute("width", "16");
        output.Attributes.SetAttribute("height", "16");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Of switch
        {
            Stage.InOperation => "<circle cx=\"8\" cy=\"8\" r=\"6.8\" fill=\"currentColor\"/>",
            Stage.Agreed => Ring + "/><path d=\"M8 2a6 6 0 0 1 0 12z\" fill=\"currentColor\"/>",
            Stage.Ended => Ring + "/><path d=\"M4 12l8-8\" stroke=\"currentColor\" stroke-width=\"1.8\"/>",
            Stage.Talks => Ring + "/>",
            _ => Ring + " stroke-dasharray=\"2.4 2.4\"/>",
        });
    }
}
