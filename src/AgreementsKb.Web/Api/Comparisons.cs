using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>Two to six subjects side by side.</summary>
internal static class Comparisons
{
    private static readonly QueryParameter Words = new(
        "q",
        "The comparison in words: `versus`, a comma or a new line parts the subjects, a hyphen or `and` the "
        + "parties. Not together with `subject`.")
    {
        Example = "Italy-Tunisia versus UK-France",
    };

    private static readonly QueryParameter Subject = new(
        "subject",
        "A subject by id: an agreement, or parties joined by `+` (typed `%2B`); with `@` and a date, as it stood on that day "
        + "(`gb-rw-scheme@2024-07-05`). Two to six of them; not together with `q`.")
    {
        Many = true,
        Example = "it+tn,gb-fr-2025-returns-pilot",
    };

    private static readonly QueryParameter Currency = new("currency",
        "ISO 4217 code of the figures worked out. The stated amounts stay as stated.")
    {
        Pattern = "^[A-Z]{3}$",
        Default = Comparer.DefaultCurrency,
        Example = "GBP",
    };

    private static readonly QueryParameter KnownBy = new(
        KnownByText.Parameter,
        "Only claims whose source was published by the end of a day, a month or a year: what a reader could have known. "
        + "Without it, all claims. It goes together with `asOf`, which is about the records.")
    {
        Pattern = "^[0-9]{4}(-[0-9]{2}){0,2}$",
        Example = "2024-12-31",
    };

    public static void MapComparisons(this RouteGroupBuilder api) => api
        .MapGet("/compare", async (HttpContext context, IMediator mediator) =>
        {
            var way = ComparisonForms.Wanted(context.Request);
            var table = await mediator.Send(Read(context.Request), context.RequestAborted);
            await ComparisonForms.WriteAsync(context, table, way);
        })
        .Described(
            "compare",
            "Comparison",
            "Compare agreements",
            "One row per question, one cell per subject, every value with its citations. Words that cannot be "
            + "resolved are an error that says which, what was understood and the nearest readings. A subject by an id it had "
            + "before is read by its present one, with a note; one that was withdrawn answers 410. As JSON, tidy CSV (a line a value), "
            + "Markdown or a workbook, by `format` or by `Accept`.")
        .Takes(Words, Subject, Currency, AsOfParameter.Value, KnownBy, ComparisonForms.Format)
        .Answers(ComparisonForms.Shapes)
        .Problems(
            ProblemKinds.BadParameter, ProblemKinds.NotUnderstood, ProblemKinds.NotFound, ProblemKinds.NotAcceptable, ProblemKinds.Gone);

    public static Compare.Query Read(HttpRequest request) =>
        new(
            Words.Text(request),
            Subject.Texts(request),
            Currency.Text(request) ?? Comparer.DefaultCurrency,
            AsOfParameter.Value.Text(request),
            KnownBy.Text(request) is { Length: > 0 } day ? day : null);
}
