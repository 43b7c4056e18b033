using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>Where editors send what they changed.</summary>
internal static class ChangesetsSubmit
{
    private const string Yaml = "application/yaml";

    private static readonly QueryParameter DryRun = new("dryRun", "Only say what the changeset would do; nothing is written.")
    {
        Words = ["true", "false"],
        Default = "false",
    };

    private static readonly QueryParameter Reason = new(
        "reason", "Why the records are changed; kept with the changeset for everybody to read. Needed unless `dryRun` is true.")
    {
        Example = "The figure of 2024 was corrected by its source",
    };

    private static readonly QueryParameter Nature = new(
        "nature",
        "`addition`: more material; `correction`: the knowledge base was wrong; `amendment`: the world changed; `editorial`: "
        + "no fact changed.")
    {
        Words = [.. Enum.GetNames<ChangeNature>().Select(name => name.ToLowerInvariant())],
        Default = "addition",
    };

    private static readonly BodyShape Body = new(
        "The records as they are to be: a YAML document each, or a line each. Records that are not given are left alone; "
        + "an entry with `remove: true` in place of `data` removes one.",
        [
            new(
                Yaml,
                "kind: term\nrevision: 1\ndata:\n  id: theme-cost\n  scheme: theme\n  word: cost\n  label: Cost\n"
                + "  definition: What it costs, and to whom.\n"),
            new(
                Answers.NewlineDelimited,
                """{"kind":"term","revision":1,"data":{"id":"theme-cost","scheme":"theme","word":"cost","label":"Cost","""
                + """ "definition":"What it costs, and to whom."}}""" + "\n"),
        ]);

    public static void MapSubmission(this RouteGroupBuilder api) => api
        .MapPost("/changesets", SendAsync)
        .RequireAuthorization(Policies.Edit)
        .Described(
            "submitChangeset",
            "Changesets",
            "Change records",
            "All or nothing: applied whole, refused whole, or, where review is asked for, kept whole until a reviewer decides. "
            + "`If-Match` with the revision of the knowledge base that you read makes sure that nothing is overwritten that you "
            + "did not see: it fails only if somebody changed a record that the changeset touches.")
        .Takes(DryRun, Reason, Nature)
        .WithMetadata(Body, new IfMatchShape())
        .Answers(new AnswerShape(typeof(Submit.Result), "What it would do (`dryRun`), or that everything is so already."))
        .Answers(new AnswerShape(typeof(Submit.Result), "Applied; `Location` leads to it.") { Status = 201 })
        .Answers(new AnswerShape(typeof(Submit.Result), "It waits for a reviewer; `Location` leads to it.") { Status = 202 })
        .Problems(
            ProblemKinds.BadParameter, ProblemKinds.BadRequest, ProblemKinds.Unauthorized, ProblemKinds.Forbidden,
            ProblemKinds.TooSlow, ProblemKinds.Conflict, ProblemKinds.PreconditionFailed, ProblemKinds.TooLarge,
            ProblemKinds.UnsupportedMediaType, ProblemKinds.BadData, ProblemKinds.PreconditionRequired, ProblemKinds.Busy);

    private static async Task SendAsync(HttpContext context, IMediator mediator, EditingOptions editing)
    {
        var (request, response) = (context.Request, context.Response);
        var isYaml = RequestBody.MediaType(request, Yaml, Answers.NewlineDelimited) == Yaml;
        var draft = new Submit.Command(
            Array.Empty<byte>(),
            isYaml ? ChangesetForm.Yaml : ChangesetForm.Lines,
            HolderClaims.Read(context.User),
            Reason.Text(request) ?? "",
            Enum.Parse<ChangeNature>(Nature.Text(request) ?? Nature.Default!, ignoreCase: true),
            IfMatch.Read(request))
        {
            DryRun = DryRun.Text(request) == "true",
            Review = editing.Review,
        };
        var command = draft with { Body = await RequestBody.ReadAsync(context, editing.LongestBody, editing.Arrival) };
        var result = await TimeLimit.SendAsync(mediator, command, editing.Work, context.RequestAborted);
        response.StatusCode = (result.Changeset, result.Proposal) switch
        {
            ({ }, _) => StatusCodes.Status201Created,
            (_, { }) => StatusCodes.Status202Accepted,
            _ => StatusCodes.Status200OK,
        };
        if (result.Changeset is { } applied)
            response.Headers.Location = FormattableString.Invariant($"/api/v1/changesets/{applied}");
        else if (result.Proposal is { } waiting)
            response.Headers.Location = FormattableString.Invariant($"/api/v1/changesets/waiting/{waiting}");

        await Answers.WriteWritten(context, AnswerJson.Write(result), result.Revision);
    }
}
