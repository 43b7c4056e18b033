using AgreementsKb.Core.Comparison;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AgreementsKb.Web.Rendering;

/// <summary>
/// A sign before a word, so that a state is never told by colour alone. Hidden from screen readers: the word says it.
/// </summary>
[HtmlTargetElement("mark-of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkTagHelper : SignTagHelper
{
    private const string Disc = "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"currentColor\"/>";
    private const string Diamond =
        "<path d=\"M8 1l7 7-7 7-7-7z\" fill=\"currentColor\"/><path d=\"M8 4.5v4M8 10v1.6\" "
        + "stroke=\"var(--govuk-body-background-colour)\" stroke-width=\"1.7\"/>";
    private const string Ring =
        "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" "
        + "stroke-dasharray=\"2.4 2.4\"/>";
    private const string Question =
        "<circle cx=\"8\" cy=\"8\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path "
        + "d=\"M6 6.4a2 2 0 1 1 2.6 1.9c-.5.2-.6.5-.6 1M8 11v1\" fill=\"none\" stroke=\"currentColor\" "
        + "stroke-width=\"1.4\"/>";
    private const string Crossed =
        "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path "
        + "d=\"M3.6 12.4l8.8-8.8\" stroke=\"currentColor\" stroke-width=\"1.6\"/>";
    private const string Bar = "<path d=\"M3 8h10\" stroke=\"currentColor\" stroke-width=\"2\"/>";

    public CellState State { get; set; }

    /// <inheritdoc/>
    protected override string Drawing => State switch
    {
        CellState.Reported => Disc,
        CellState.Disputed => Diamond,
        CellState.Unknown => Question,
        CellState.None => Crossed,
        CellState.NotReported => Ring,
        _ => Bar,
    };
}
