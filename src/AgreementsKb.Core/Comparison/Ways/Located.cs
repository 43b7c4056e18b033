namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>A comparison that knows where it is published: a file is read far from the site, so its links are whole.</summary>
public static class Located
{
    /// <param name="site">Scheme and host, such as <c>https://example.org</c>.</param>
    public static ComparisonTable At(this ComparisonTable table, Uri site)
    {
        var permalink = new Uri(site, table.Permalink).AbsoluteUri;
        return table with
        {
            Permalink = permalink,
            Latest = new Uri(site, table.Latest).AbsoluteUri,
            CiteAs = table.CiteAs.Replace(table.Permalink, permalink, StringComparison.Ordinal),
        };
    }

    /// <summary>The whole comparison that a note leads to, where the wide reading is not what was meant.</summary>
    public static string Link(this NarrowerReading reading) =>
        "/compare?" + string.Join('&', reading.Subjects.Select(subject => $"subject={Uri.EscapeDataString(subject)}"));

    internal static bool IsWhole(string link) => link.StartsWith("http://", StringComparison.Ordinal)
        || link.StartsWith("https://", StringComparison.Ordinal);
}
