using System.Reflection;
using System.Text.Json;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.SeedData.Rules;

/// <summary>Each hint once: strong records, one change, one hint at its exact place; and no problem, for hints never block.</summary>
public class WeakRulesTests
{
    private const string Agreement = "agreements/aa-bb-2024.yaml";
    private const string Outcome = "outcomes/bb-arrivals.yaml";

    private const string StrongAgreement = """
        id: aa-bb-2024
        title: Aland and Bland
        summary: About money.
        cite: daily-2024#p1
        parties:
          - { actor: aa, role: funder, cite: treaty }
        timeline:
          - event: signed
            reports:
              - { on: 2024-05, cite: daily-2024#p1 }
          - event: review
            expected: true
            reports:
              - { on: 2025, cite: daily-2024#p1 }
        funding:
          - item: patrols
            what: Patrol vessels
            reports:
              - { amount: EUR 105m, basis: paid, period: 2024, cite: daily-2024#p1 }
              - { amount: EUR 100m, basis: paid, cite: treaty }
        caps:
          - item: returns
            what: People returned
            reports:
              - { limit: 50, per: week, cite: [treaty, daily-2024#p2] }

        """;

    private const string StrongOutcome = """
        id: bb-arrivals
        title: Arrivals in Bland
        metric: arrivals
        geography: bb
        reports:
          - { value: -62%, period: 2024, cite: daily-2024#p3 }
          - { value: -60%, cite: treaty }

        """;

    [Fact]
    public void Strong_records_get_no_hint()
    {
        using var folder = Strong();
        folder.Load().Problems.ShouldBeEmpty();
        HintsOf(folder).ShouldBeEmpty();
    }

    /// <summary>File, what is replaced, by what, where in the changed file the hint points, its code.</summary>
    public static TheoryData<string, string, string, string, string> Changes => new()
    {
        { Agreement, "basis: paid, period", "period", "{ amount: EUR 105m", "no-basis" },
        { Agreement, "EUR 100m, basis: paid", "EUR 100m", "{ amount: EUR 100m", "no-basis" },
        { Agreement, "period: 2024, ", "", "item: ¦patrols", "no-period" },
        { Agreement, "cite: treaty }\ncaps", "cite: daily-2024#p2 }\ncaps", "item: patrols", "single-source" },
        { Agreement, "[treaty, daily-2024#p2]", "[treaty, treaty#Article 2]", "item: returns", "single-source" },
        { Agreement, "event: signed", "event: review\n    item: first", "- event: review\n    item", "no-status" },
        { Agreement, "  - event: review", "  - event: ended\n    reports: [{ on: 2020, cite: treaty }]\n  - event: review", "event: ended", "superseded-status" },
        { Agreement, "on: 2025", "on: 2024-06-01", "event: review", "overdue-event" },
        { Agreement, "basis: paid, cite: treaty", "basis: paid, cite: treaty, rank: preferred, because: It is the text.", "It is", "no-because-cite" },
        { Outcome, "period: 2024, ", "", "- { value: -62%", "no-period" },
        { Outcome, "cite: treaty", "cite: daily-2024#p1", "- { value: -62%", "single-source" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_weakness_is_hinted_at_where_it_stands(string file, string old, string now, string pointsAt, string code)
    {
        using var folder = Strong();
        folder.Change(file, old, now);
        var hints = HintsOf(folder);
        var (line, column) = folder.PlaceOf(file, pointsAt);
        hints.ShouldBe([$"{file}:{line}:{column}: {code}"]);
        folder.Load().Records.ShouldNotBeEmpty();
    }

    /// <summary>What looks like a weakness and is none.</summary>
    [Theory]
    [InlineData(Agreement, "EUR 100m, basis: paid", "none")]
    [InlineData(Agreement, "period: 2024", "over: 3 years")]
    [InlineData(Agreement, "    reports:\n      - { amount: EUR 105m", "    possiblySameAs: [fuel]\n    reports:\n      - { amount: EUR 105m")]
    [InlineData(Agreement, "on: 2025", "on: unknown")]
    [InlineData(Agreement, "on: 2024-05,", "on: unknown,")]
    [InlineData(Agreement, "EUR 100m, basis: paid", "EUR 100m, basis: paid, rank: deprecated, because: Too round.")]
    [InlineData(Outcome, "period: 2024, ", "periodNote: In a week., ")]
    [InlineData(Outcome, "metric: arrivals", "metric: arrivals\nperiod: 2024")]
    public void What_is_said_is_not_asked_for(string file, string old, string now)
    {
        using var folder = Strong();
        folder.Change(file, old, now);
        if (now.Contains("fuel", StringComparison.Ordinal))
        {
            folder.Change(file, "cite: treaty }\ncaps", "cite: daily-2024#p2 }\n  - item: fuel\n    what: Fuel\n    possiblySameAs: [patrols]\n"
                + "    reports: [{ amount: EUR 105m, basis: paid, period: 2024, cite: treaty }]\ncaps");
        }

        folder.Load().Problems.ShouldBeEmpty();
        HintsOf(folder).ShouldBeEmpty();
    }

    [Fact]
    public void An_agreement_on_one_source_gets_one_hint_and_not_one_for_each_item()
    {
        using var folder = Strong();
        folder.Write(Agreement, StrongAgreement.Replace("treaty, ", "", StringComparison.Ordinal).Replace("treaty", "daily-2024#p1", StringComparison.Ordinal));
        HintsOf(folder).ShouldBe([$"{Agreement}:5:7: single-source"]);
    }

    [Theory]
    [InlineData("on: 2025", "on: 2025/..", "on: ¦2025/..")]
    [InlineData("period: 2024", "period: 2024/2026", "2024/2026")]
    [InlineData("per: week", "per: week, period: 2024/..", "2024/..")]
    public void What_goes_on_in_an_ended_agreement_is_hinted_at(string old, string now, string pointsAt)
    {
        using var folder = Strong();
        folder.Change(Agreement, "event: signed", "event: ended").Change(Agreement, old, now);
        var hints = HintsOf(folder);
        var (line, column) = folder.PlaceOf(Agreement, pointsAt);
        hints.ShouldBe([$"{Agreement}:{line}:{column}: ended-but-open"]);
    }

    [Fact]
    public void A_replaced_agreement_that_nothing_ended_is_hinted_at()
    {
        using var folder = Strong();
        const string newer = "agreements/aa-bb-2025.yaml";
        folder.Write(newer, StrongAgreement.Replace("id: aa-bb-2024", "id: aa-bb-2025", StringComparison.Ordinal)
            + "related:\n  - { agreement: aa-bb-2024, relation: replaces, cite: treaty }\n");
        var hints = HintsOf(folder);
        var (line, column) = folder.PlaceOf(newer, "aa-bb-2024");
        hints.ShouldBe([$"{newer}:{line}:{column}: replaced-but-not-ended"]);
        folder.Change(Agreement, "event: signed", "event: ended");
        HintsOf(folder).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_asked_of_a_withdrawn_record()
    {
        using var folder = Strong();
        folder.Change(Outcome, "period: 2024, ", "").Change(Outcome, "title:", "withdrawn: { on: 2024, reason: A duplicate. }\ntitle:");
        folder.Load().Problems.ShouldBeEmpty();
        HintsOf(folder).ShouldBeEmpty();
    }

    [Fact]
    public void Hints_are_not_asked_of_a_record_that_could_not_be_read()
    {
        using var folder = Strong();
        folder.Change(Agreement, "basis: paid, period", "period").Change(Agreement, "EUR 105m", "EUR 1..2..3");
        folder.Load().Problems.Count.ShouldBe(1);
        HintsOf(folder).ShouldBeEmpty();
    }

    [Fact]
    public void Every_hint_is_documented()
    {
        var page = Repo.Read("docs", "editing", "hints.md");
        var codes = typeof(Hints).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(hint => JsonNamingPolicy.KebabCaseLower.ConvertName(hint.Name)).ToList();
        codes.ShouldContain("no-basis");
        codes.Where(code => !page.Contains($"| `{code}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static Folder Strong()
    {
        var folder = new Folder();
        foreach (var (word, status) in new[] { ("signed", "agreed"), ("ended", "ended") })
        {
            folder.Write($"terms/event-{word}.yaml", $"id: event-{word}\nscheme: event\nword: {word}\nlabel: x\ndefinition: x\ngives: {status}\n");
            folder.Write($"terms/status-{status}.yaml", $"id: status-{status}\nscheme: status\nword: {status}\nlabel: x\ndefinition: x\n");
        }

        return folder
            .Write("terms/relation-replaces.yaml", "id: relation-replaces\nscheme: relation\nword: replaces\nlabel: x\ndefinition: x\n")
            .Write(Agreement, StrongAgreement)
            .Write(Outcome, StrongOutcome);
    }

    private static List<string> HintsOf(Folder folder) =>
        [.. folder.Load().Warnings.Select(hint => FormattableString.Invariant($"{hint.File}:{hint.Line}:{hint.Column}: {hint.Code}"))];
}
