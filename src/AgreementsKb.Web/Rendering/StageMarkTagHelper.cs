using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AgreementsKb.Web.Rendering;

/// <summary>A sign before the word of a status: full, half, empty, crossed. Hidden from screen readers: the word says it.</summary>
[HtmlTargetElement("stage-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StageMarkTagHelper : SignTagHelper
{
    private const string Ring = "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"";

    public Stage Of { get; set; }

    /// <inheritdoc/>
    protected override string Drawing => Of switch
    {
        Stage.InOperation => "<circle cx=\"8\" cy=\"8\" r=\"6.8\" fill=\"currentColor\"/>",
        Stage.Agreed => Ring + "/><path d=\"M8 2a6 6 0 0 1 0 12z\" fill=\"currentColor\"/>",
        Stage.Ended => Ring + "/><path d=\"M4 12l8-8\" stroke=\"currentColor\" stroke-width=\"1.8\"/>",
        Stage.Talks => Ring + "/>",
        _ => Ring + " stroke-dasharray=\"2.4 2.4\"/>",
    };
}
