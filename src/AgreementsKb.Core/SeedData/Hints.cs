namespace AgreementsKb.Core.SeedData;

/// <summary>
/// What the check says of records that are sound and weak. A hint is never in the way; each says what would mend it, and
/// nothing is to be done where the sources say no more.
/// </summary>
internal static class Hints
{
    public static Message NoBasis(string item, int without, int reports) => new(
        Invariant($"the money {Messages.Shown(item)} without a `basis`{Of(without, reports)}"),
        "`basis`, where the source says whether it was paid or only promised");

    public static Message NoPeriod(string what) => new(
        $"{what} without a period",
        "`period` (or `over`, `periodNote`), where a source says which time the figure covers");

    public static Message SingleSource(string what, string source) => new(
        $"{what} that rests on `{source}` alone",
        "a second source, where there is one");

    public static Message SupersededStatus(string happened, string on, string deciding, string status) => new(
        $"`{happened}` after `{deciding}`, although its date ({on}) is the earlier one",
        $"events in the order of their dates, or another date (now `{deciding}` decides: the agreement is `{status}`)");

    public static Message ReplacedButNotEnded(string replaced, string status) => new(
        $"that it replaces `{replaced}`, which is `{status}` all the same",
        $"an event in `{replaced}` that ends it, or another relation");

    public static Message EndedButOpen(string status, string on, string period) => new(
        $"`{period}`, which goes on after the agreement was `{status}` ({on})",
        "the date on which it came to an end");

    public static Message NoStatus() => new(
        "an agreement without an event that gives a status",
        "an event in `timeline` such as `agreed`, `announced` or `in-operation`, without a date where none is known");

    public static Message OverdueEvent(string expected, string on, string source, string published) => new(
        $"`{expected}` still expected for {on}, before `{source}` was published ({published})",
        "whether it happened: the event itself, or the news that it did not");

    public static Message NoBecauseCite() => new(
        "a preferred report whose reason cites nothing",
        "`becauseCite`, where the reason rests on a source");

    private static string Of(int without, int reports) => reports == 1 ? "" : Invariant($" in {without} of {reports} reports");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
