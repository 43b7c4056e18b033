using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AgreementsKb.Core.Features.Search;

/// <summary>
/// A name with what was typed of it between <c>mark</c> tags, safe to put into a page: everything else is escaped.
/// PostgreSQL marks a folded copy, in which every letter has the place that it has in the text itself.
/// </summary>
internal static class Marked
{
    // For private use, so in no text; should they be in one all the same, a word more is marked.
    private const char Start = '\uE000';
    private const char Stop = '\uE001';

    public const string Whole = "HighlightAll=true, StartSel=\uE000, StopSel=\uE001";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="text">As it is to be shown.</param>
    /// <param name="folded">The same, letter for letter, without accents.</param>
    /// <param name="marked">The folded text, with marks.</param>
    public static string Of(string text, string folded, string marked)
    {
        var plain = marked.Replace($"{Start}", "", StringComparison.Ordinal).Replace($"{Stop}", "", StringComparison.Ordinal);
        var place = text.Length == folded.Length ? folded.IndexOf(plain, StringComparison.Ordinal) : -1;
        var shown = (place < 0 ? plain : text.Substring(place, plain.Length)).Replace('\n', ' ');
        var html = new StringBuilder();
        var (from, at, open) = (0, 0, false);
        foreach (var character in marked)
        {
            if (character is not (Start or Stop))
            {
                at++;
            }
            else if (open == (character == Stop))
            {
                html.Append(Html.Encode(shown[from..at])).Append(open ? "</mark>" : "<mark>");
                (from, open) = (at, !open);
            }
        }

        return html.Append(Html.Encode(shown[from..])).Append(open ? "</mark>" : "").ToString().Trim();
    }
}
