using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace AgreementsKb.Web.Rendering;

/// <summary>Words of which some belong together: a line ends before or behind them, and within them only where they are longer than it.</summary>
public static class Unparted
{
    /// <param name="words">Several of the names may stand in them, each with the language that it is in and the comma or colon behind it.</param>
    public static IHtmlContent Of(IHtmlContent words, IEnumerable<string> names)
    {
        using var html = new StringWriter();
        words.WriteTo(html, HtmlEncoder.Default);
        var any = string.Join('|', names.Select(name => Regex.Escape(HtmlEncoder.Default.Encode(name))).Distinct(StringComparer.Ordinal));
        return new HtmlString(any.Length == 0
            ? html.ToString()
            : Regex.Replace(html.ToString(), $"(?:<span[^>]*>)?(?:{any})(?:</span>)?(?:,|(?:&#xA0;)?:)?", "<span class=\"unparted\">$0</span>", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}
