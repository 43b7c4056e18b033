using System.Globalization;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>The link that gives a comparison again, and the line to cite it by.</summary>
internal static class Permalink
{
    public static string Of(ListOf<Subject> subjects, string currency) =>
        $"/compare?{string.Concat(subjects.Select(subject => $"subject={Uri.EscapeDataString(subject.Id)}&"))}currency={currency}";

    /// <summary>By revision, not by the day of reading: the same revision always gives the same answer.</summary>
    public static string CiteAs(ListOf<Subject> subjects, long revision, string permalink) => string.Create(
        CultureInfo.InvariantCulture,
        $"AgreementsKb, comparison of {string.Join(" with ", subjects.Select(subject => subject.Label))}, revision {revision}, {permalink}");
}
