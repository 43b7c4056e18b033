using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering.Records;

/// <summary>What an agreement is, in two sentences that are made from its record.</summary>
public sealed class AgreementSentences(PageLanguage language, RecordSet words, Agreement agreement, ComparisonTable rows)
{
    /// <summary>The word for a form that sources leave open; beside another it says nothing more.</summary>
    private const string Unspecified = "unspecified-agreement";

    private static readonly string[] WithArticle =
        ["United ", "European ", "Netherlands", "Democratic Republic", "Kurdistan Region", "Gambia", "Philippines", "Canary Islands"];

    /// <summary>Open, and no mere difference of what is measured.</summary>
    public static bool IsDifference(Dispute dispute) => dispute is { State: DisputeState.Open, Kind: not DisputeKind.DifferentScope };

    /// <summary>"Pilot scheme between the United Kingdom and France. Where it stands: agreed, 10 July 2025."</summary>
    public string WhatItIs()
    {
        var forms = agreement.Form
            .Where(form => form.Term != Unspecified)
            .Select(form => language.Term(words, Schemes.Form, form.Term).Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var parties = language.And(agreement.Parties.Select(party => Named(words.NameOf(party.Actor))).Distinct(StringComparer.Ordinal));
        var first = agreement.Form.Count == 0 ? language.Say("Between {0}.", parties)
            : forms.Count == 0 ? language.Say("An agreement between {0}, of a kind that no source states.", parties)
            : language.Say("{0} between {1}.", Sentence.Capital(language.Or(Lowered(forms))), parties);
        return StatusOf.Agreement(words, agreement) is { } status
            ? $"{first} {language.Say("Where it stands: {0}, {1}.", language.Term(words, Schemes.Status, status.Word).Lower(), language.Date(status.On))}"
            : $"{first} {language["No source says where it stands."]}";
    }

    /// <summary>"Sources report 3 sums of money, 1 limit on people and 6 undertakings; they differ on 2 points."</summary>
    public string WhatIsReported()
    {
        (int Count, string One, string Several)[] held =
        [
            (agreement.Funding.Count, "{0} sum of money", "{0} sums of money"),
            (agreement.Caps.Count, "{0} limit on people", "{0} limits on people"),
            (agreement.Provisions.Count, "{0} undertaking", "{0} undertakings"),
            (Records("outcomes"), "{0} outcome", "{0} outcomes"),
            (Records("opinions"), "{0} statement for or against", "{0} statements for or against"),
        ];
        var said = held.Where(one => one.Count > 0).Select(one => language.Say(one.Count == 1 ? one.One : one.Several, one.Count)).ToList();
        if (said.Count == 0)
            return language["Sources report no sum of money, no limit on people, no undertaking and no outcome."];

        var differ = rows.Disputes.Count(IsDifference);
        var report = language.Say("Sources report {0}", language.And(said));
        return differ == 0
            ? language.Say("{0}; no two of them contradict each other.", report)
            : language.Say(differ == 1 ? "{0}; they differ on {1} point." : "{0}; they differ on {1} points.", report, differ);
    }

    /// <summary>Within an English sentence some names have an article; in other languages names stand as they are recorded.</summary>
    private string Named(string name) =>
        language.English is null && WithArticle.Any(start => name.StartsWith(start, StringComparison.Ordinal)) ? $"the {name}" : name;

    private int Records(string dimension) => rows.Dimensions
        .Where(row => row.Key == dimension)
        .SelectMany(row => row.Cells[0].Values)
        .Select(value => value.Record)
        .Distinct()
        .Count();

    private static IEnumerable<string> Lowered(IEnumerable<string> labels) => labels.Select(Sentence.Lower);
}
