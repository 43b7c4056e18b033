using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>The link that gives a comparison again, and the line to cite it by.</summary>
internal static class Permalink
{
    /// <summary>By revision, so that whoever follows it in a year sees what was cited and not what was learned since.</summary>
    /// <param name="revision">0 for records that are in no store.</param>
    public static string Of(ListOf<Subject> subjects, string currency, DateOnly? knownBy, long revision) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Latest(subjects, currency, knownBy)}{(revision > 0 ? "&asOf=" : "")}{(revision > 0 ? revision : null)}");

    /// <summary>The same comparison of whatever is known when the link is followed.</summary>
    public static string Latest(ListOf<Subject> subjects, string currency, DateOnly? knownBy)
    {
        var named = string.Concat(subjects.Select(subject => $"subject={Uri.EscapeDataString(subject.Id)}&"));
        var known = knownBy is { } day ? string.Create(CultureInfo.InvariantCulture, $"&knownBy={day:yyyy-MM-dd}") : "";
        return $"/compare?{named}currency={currency}{known}";
    }

    /// <summary>By revision, not by the day of reading: the same revision always gives the same answer.</summary>
    public static string CiteAs(ListOf<Subject> subjects, DateOnly? knownBy, long revision, string permalink)
    {
        var known = knownBy is { } day ? $" from sources published by {DateWords.Of(day)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"AgreementsKb, comparison of {string.Join(" with ", subjects.Select(subject => subject.Label))}{known}, "
            + $"revision {revision}, {permalink}");
    }
}
