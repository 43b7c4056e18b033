using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace AgreementsKb.Web.Rendering;

/// <summary>Words of which some belong together: a line ends before or behind them, and within them only where they are longer than it.</summary>
public static class Unparted
{
    /// <param name="words">Several of the names may stand in them.</param>
    public static IHtmlContent Of(IHtmlContent words, IEnumerable<string> names)
    {
        using var html = new StringWriter();
        words.WriteTo(html, HtmlEncoder.Default);
        var text = names
            .Select(HtmlEncoder.Default.Encode)
            .Distinct(StringComparer.Ordinal)
            .Aggregate(html.ToString(), (said, name) => said.Replace(name, $"<span class=\"unparted\">{name}</span>", StringComparison.Ordinal));
        return new HtmlString(text);
    }
}
