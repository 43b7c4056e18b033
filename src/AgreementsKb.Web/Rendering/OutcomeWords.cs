using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering;

/// <summary>What a report answers, in a reader's words.</summary>
public static class OutcomeWords
{
    /// <summary>The different answers of an outcome. Where all of them are allegations the first says so for all.</summary>
    /// <param name="records">Hold the vocabulary: an allegation is worded as one until there is a finding.</param>
    public static IReadOnlyList<Told> Of(PageLanguage language, RecordSet records, Outcome outcome)
    {
        var alleged = outcome.Reports.All(IsAlleged);
        return
        [
            .. outcome.Reports
                .Select(report => (Report: report, Text: Of(language, report)))
                .DistinctBy(answer => (answer.Text.ToString(), IsAlleged(answer.Report)))
                .Select((answer, at) => IsAlleged(answer.Report) && (at == 0 || !alleged)
                    ? Told.Joined([Told.Of(language.Term(records, Schemes.ClaimBasis, Words.Allegation)), answer.Text], language.Spoken.Colon)
                    : answer.Text),
        ];
    }

    private static bool IsAlleged(OutcomeReport report) =>
        report.Basis == Words.Allegation && report.History.All(step => step.Status != "found");

    private static Told Of(PageLanguage language, OutcomeReport report)
    {
        var number = report.Value is { } value ? language.Quantity(value) : report.Series is { Count: > 0 } series ? Of(language, series) : null;
        Told[] parts =
        [
            .. number is null ? [] : new[] { Told.Of(new Said(number, null)) },
            .. report.Says is null ? [] : new[] { Told.Of(new Said(report.Says.TrimEnd('.'), language.English)) },
        ];
        return Told.Joined(parts, language.Spoken.Colon);
    }

    /// <summary>The last number, and of how many it is the last.</summary>
    private static string Of(PageLanguage language, Core.Records.Values.ListOf<Core.Records.Values.SeriesPoint> series) =>
        $"{language.Tell(SeriesWords.Of(series[^1]))} ({language.Tell(SeriesWords.Of(series))})";
}
