using System.Net;
using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using Markdig;

namespace AgreementsKb.Tests.Comparison.Ways;

/// <summary>Markdown as a reader sees it: rendered with the tables of GitHub.</summary>
internal static partial class ReadMarkdown
{
    public static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    public static string Html(ComparisonTable table) => Markdown.ToHtml(ComparisonMarkdown.Text(table), GitHub);

    public static string Plain(ComparisonTable table) => Plain(Html(table));

    public static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
