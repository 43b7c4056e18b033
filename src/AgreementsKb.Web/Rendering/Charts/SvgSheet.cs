using System.Globalization;
using System.Security;
using System.Text;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>
/// A drawing that stands alone. It grows downwards as things are put on it. Type and colours are attributes: where it is shown,
/// a policy may forbid styles. Text has no breadth of its own here, so it is reckoned by its letters and broken with care.
/// </summary>
public sealed class SvgSheet
{
    public const int Width = 800;
    public const int Left = 24;
    public const int Right = 776;

    public const string Ink = "#1a3f7a";
    public const string Pale = "#dbe6f5";
    public const string Rule = "#d5d8de";
    public const string Black = "#16181d";
    public const string Grey = "#535a66";

    /// <summary>Of the size of the type: letters are about this broad.</summary>
    private const decimal Letter = 0.51m;
    private const decimal Leading = 1.3m;

    private readonly StringBuilder _body = new();

    /// <summary>Where the next thing goes.</summary>
    public decimal Y { get; set; } = 20;

    /// <summary>Lines of text from here downwards.</summary>
    /// <param name="x">Of its left edge.</param>
    /// <param name="width">Within which it is broken.</param>
    public void Paragraph(string text, int size, decimal x = Left, decimal width = Right - Left, string colour = Black, bool bold = false)
    {
        foreach (var line in Broken(text, Math.Max(8, (int)(width / (size * (bold ? Letter * 1.06m : Letter))))))
        {
            Y += size * Leading;
            Words(line, x, Y - (size * 0.28m), size, colour, bold);
        }
    }

    /// <summary>One line at a place.</summary>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>: which part of it is at the place.</param>
    public void Words(string text, decimal x, decimal y, int size, string colour = Black, bool bold = false, string anchor = "start") =>
        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{At(x)}\" y=\"{At(y)}\" font-size=\"{size}\" fill=\"{colour}\"")
            .Append(bold ? " font-weight=\"600\"" : "")
            .Append(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")
            .Append('>').Append(SecurityElement.Escape(text)).Append("</text>\n");

    /// <param name="stroke">Of its outline; null for none.</param>
    public void Box(decimal x, decimal y, decimal width, decimal height, string fill, string? stroke = null, bool dashed = false) =>
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{At(x)}\" y=\"{At(y)}\" width=\"{At(width)}\" height=\"{At(height)}\" fill=\"{fill}\"")
            .Append(stroke is null ? "" : $" stroke=\"{stroke}\"")
            .Append(dashed ? " stroke-dasharray=\"4 3\"" : "")
            .Append("/>\n");

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string colour = Rule) =>
        _body.Append(CultureInfo.InvariantCulture,
            $"<line x1=\"{At(x1)}\" y1=\"{At(y1)}\" x2=\"{At(x2)}\" y2=\"{At(y2)}\" stroke=\"{colour}\"/>\n");

    /// <summary>The whole drawing.</summary>
    /// <param name="title">What it says, for who does not see it.</param>
    public string Finish(string title, string description) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{At(Y + 16)}" viewBox="0 0 {Width} {At(Y + 16)}" role="img" lang="en" font-family="'Source Sans 3', 'Segoe UI', system-ui, sans-serif">
        <title>{SecurityElement.Escape(title)}</title>
        <desc>{SecurityElement.Escape(description)}</desc>
        <rect width="100%" height="100%" fill="#ffffff"/>
        {_body}</svg>

        """);

    private static string At(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Broken(string text, int most)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }
}
