using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Caching;

/// <summary>How an answer is compressed for who sends an <c>Accept-Encoding</c>: one of few words for the many ways to say it.</summary>
internal static class TakenEncoding
{
    /// <summary>Browsers and programs have some dozens between them; nobody may fill the memory with more.</summary>
    private const int MostKnown = 256;

    private static readonly string[] Ours = ["br", "gzip"];
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <returns><c>br</c>, <c>gzip</c>, or nothing for an answer that is not compressed.</returns>
    public static string Of(string header)
    {
        if (header.Length == 0)
            return "";

        if (Known.TryGetValue(header, out var known))
            return known;

        var taken = Read(header);
        if (Known.Count < MostKnown)
            Known[header] = taken;

        return taken;
    }

    /// <summary>The one that is liked best; where two are liked alike, the one that is shorter.</summary>
    private static string Read(string header)
    {
        if (!StringWithQualityHeaderValue.TryParseList([header], out var given))
            return "";

        var best = Ours.Select(name => (Name: name, Weight: Weight(given, name))).MaxBy(entry => entry.Weight);
        return best.Weight > 0 && best.Weight >= Weight(given, "identity", otherwise: 0) ? best.Name : "";
    }

    private static double Weight(IList<StringWithQualityHeaderValue> given, string name, double? otherwise = null) => given
        .Where(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(one => one.Quality ?? 1)
        .DefaultIfEmpty(otherwise ?? given.Where(one => one.Value == "*").Select(one => one.Quality ?? 1).FirstOrDefault())
        .First();
}
