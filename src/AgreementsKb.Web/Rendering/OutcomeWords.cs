using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering;

/// <summary>What a report answers, in a reader's words.</summary>
public static class OutcomeWords
{
    /// <summary>The different answers of an outcome. Where all of them are allegations the first says so for all.</summary>
    /// <param name="records">Hold the vocabulary: an allegation is worded as one until there is a finding.</param>
    public static IReadOnlyList<string> Of(PageLanguage language, RecordSet records, Outcome outcome)
    {
        var alleged = outcome.Reports.All(IsAlleged);
        return
        [
            .. outcome.Reports
                .Select(report => (Report: report, Text: Of(language, report).TrimEnd('.')))
                .DistinctBy(answer => (answer.Text, IsAlleged(answer.Report)))
                .Select((answer, at) => IsAlleged(answer.Report) && (at == 0 || !alleged)
                    ? language.Term(records, Schemes.ClaimBasis, Words.Allegation).Text + language.Spoken.Colon + answer.Text
                    : answer.Text),
        ];
    }

    private static bool IsAlleged(OutcomeReport report) =>
        report.Basis == Words.Allegation && report.History.All(step => step.Status != "found");

    private static string Of(PageLanguage language, OutcomeReport report) => report switch
    {
        { Value: { } value, Says: { } says } => language.Quantity(value) + language.Spoken.Colon + says,
        { Value: { } value } => language.Quantity(value),
        { Series: { Count: > 0 } series, Says: { } says } => Of(language, series) + language.Spoken.Colon + says,
        { Series: { Count: > 0 } series } => Of(language, series),
        _ => report.Says ?? "",
    };

    /// <summary>The last number, and of how many it is the last.</summary>
    private static string Of(PageLanguage language, Core.Records.Values.ListOf<Core.Records.Values.SeriesPoint> series) =>
        $"{language.Tell(SeriesWords.Of(series[^1]))} ({language.Tell(SeriesWords.Of(series))})";
}
