using System.Text.Encodings.Web;
using AgreementsKb.Core.Comparison.Wording;
using Microsoft.AspNetCore.Html;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>Words as a page shows them. English words on a page in another language are marked so.</summary>
/// <param name="Lang">The language of the words; null where it is that of the page.</param>
public readonly record struct Said(string Text, string? Lang) : IHtmlContent
{
    /// <summary>Several in a line, each in its own language.</summary>
    public static IHtmlContent Joined(IEnumerable<Said> words, string between)
    {
        var line = new HtmlContentBuilder();
        foreach (var (at, said) in words.Index())
            line.Append(at == 0 ? "" : between).AppendHtml(said);

        return line;
    }

    /// <summary>Within a sentence.</summary>
    public Said Lower() => this with { Text = Sentence.Lower(Text) };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Lang is null)
        {
            encoder.Encode(writer, Text);
            return;
        }

        writer.Write($"<span lang=\"{Lang}\">");
        encoder.Encode(writer, Text);
        writer.Write("</span>");
    }

    public override string ToString() => Text;
}
