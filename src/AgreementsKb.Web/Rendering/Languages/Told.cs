using System.Text.Encodings.Web;
using AgreementsKb.Core.Comparison.Wording;
using Microsoft.AspNetCore.Html;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>A sentence on a page: words of the language of the page, and among them English names and quotations, marked so.</summary>
public sealed class Told : IHtmlContent
{
    private readonly Said[] _pieces;

    private Told(Said[] pieces) => _pieces = pieces;

    /// <summary>Whether any of it is in the language of the page.</summary>
    public bool IsUnderstood => Array.Exists(_pieces, piece => piece.Lang is null);

    /// <summary>In one language.</summary>
    public static Told Of(Said said) => new([said]);

    /// <summary>A translation with what stands in its places.</summary>
    public static Told Filled(string own, IReadOnlyDictionary<int, Told> places)
    {
        var pieces = new List<Said>();
        var from = 0;
        for (var at = own.IndexOf('{', StringComparison.Ordinal); at >= 0; at = own.IndexOf('{', from))
        {
            pieces.Add(new Said(own[from..at], null));
            pieces.AddRange(places[own[at + 1] - '0']._pieces);
            from = at + 3;
        }

        return new Told([.. pieces.Append(new Said(own[from..], null)).Where(piece => piece.Text.Length > 0)]);
    }

    public static Told Joined(IEnumerable<Told> parts, string between) =>
        new([.. parts.SelectMany((part, at) => at == 0 ? part._pieces : part._pieces.Prepend(new Said(between, null)))]);

    /// <summary>At the beginning of a sentence.</summary>
    public Told Capital() => First(Sentence.Capital);

    /// <summary>Within a sentence.</summary>
    public Told Lower() => First(Sentence.Lower);

    /// <summary>Without the stop at its end.</summary>
    public Told WithoutStop() =>
        _pieces is [.. var before, { Text: var text } last] && text.EndsWith('.') ? new Told([.. before, last with { Text = text[..^1] }]) : this;

    /// <summary>With what the language changes where words meet; English names stay as they are.</summary>
    public Told Smoothed(Func<string, string> smooth)
    {
        var pieces = new List<Said>();
        foreach (var piece in _pieces)
        {
            if (piece.Lang is null && pieces is [.., { Lang: null } last])
                pieces[^1] = last with { Text = last.Text + piece.Text };
            else
                pieces.Add(piece);
        }

        return new Told([.. pieces.Select(piece => piece.Lang is null ? piece with { Text = smooth(piece.Text) } : piece)]);
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var piece in _pieces)
        {
            piece.WriteTo(writer, encoder);
        }
    }

    public override string ToString() => string.Concat(_pieces.Select(piece => piece.Text));

    /// <summary>Names keep their letters.</summary>
    private Told First(Func<string, string> change) =>
        _pieces is [{ Lang: null } first, .. var rest] ? new Told([first with { Text = change(first.Text) }, .. rest]) : this;
}
