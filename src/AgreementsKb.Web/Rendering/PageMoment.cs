using System.Globalization;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Rendering;

/// <summary>
/// Of which state of the knowledge base a page is. A page that offers the choice says so here; the layout shows the notice
/// and the form, and the links of a page of the past stay in the past.
/// </summary>
public sealed class PageMoment
{
    private static readonly string[] WithPast =
        ["/agreements", "/outcomes", "/actors", "/statements", "/sources", "/disputes", "/coverage", "/compare", "/charts", "/api/v1/"];

    private string? _asOf;

    /// <summary>Null for the present.</summary>
    public Moment? Moment { get; private set; }

    /// <summary>Whether this page can be shown as of another moment.</summary>
    public bool IsOffered { get; private set; }

    /// <summary>What an <c>asOf</c> of this page's links is; null for the present.</summary>
    public string? AsOf => Moment?.Revision.ToString(CultureInfo.InvariantCulture) ?? _asOf;

    public void Offer(Moment? moment) => (Moment, IsOffered) = (moment, true);

    /// <summary>For a page that cannot be shown: its links keep what was asked for.</summary>
    public void Keep(string? asOf) => _asOf = asOf;

    public static bool HasPast(string address) =>
        WithPast.Any(path => address.StartsWith(path, StringComparison.Ordinal))
        && !address.StartsWith("/api/v1/search", StringComparison.Ordinal)
        && !address.StartsWith("/api/v1/export", StringComparison.Ordinal)
        && !address.Contains("asOf=", StringComparison.Ordinal);

    /// <summary>The address as of the same moment as this page.</summary>
    public string Link(string address)
    {
        if (AsOf is not { } asOf)
            return address;

        var (place, fragment) = address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0
            ? (address[..at], address[at..])
            : (address, "");
        var joint = place.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{place}{joint}asOf={Uri.EscapeDataString(asOf)}{fragment}";
    }
}
