using AgreementsKb.Core;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Problems;

/// <summary>The one place that says how each error of the knowledge base, and each bare status, is answered.</summary>
public static class ProblemOf
{
    private const string Lists = " /agreements and /actors list them all.";

    public static Problem Error(Exception error) => error switch
    {
        BadParameterError bad => Problem.Of(ProblemKinds.BadParameter, bad.Message) with
        {
            Parameter = bad.Parameter,
            Found = bad.Found,
            Expected = bad.Expected,
            Suggestions = Some(bad.Suggestions),
        },
        NotUnderstoodError words => Problem.Of(ProblemKinds.NotUnderstood, words.Message + (words.NamesExamples ? Lists : "")) with
        {
            Parameter = "q",
            Found = words.Query,
            NotUnderstood = words.NotUnderstood,
            Understood = Some(words.Understood),
            Suggestions = Some(words.Suggestions),
        },
        NotFoundError missing => Problem.Of(ProblemKinds.NotFound, missing.Message) with
        {
            Kind = missing.Kind,
            Suggestions = Some(missing.Suggestions),
        },
        GoneError gone => Problem.Of(ProblemKinds.Gone, gone.Message) with { On = gone.On, Reason = gone.Reason },
        ConflictError conflict => Problem.Of(ProblemKinds.Conflict, conflict.Message) with
        {
            Conflicts = Some(conflict.Conflicts),
            Revision = conflict.Revision,
        },
        OvertakenError overtaken => Problem.Of(ProblemKinds.PreconditionFailed, overtaken.Message) with
        {
            Conflicts = Some(overtaken.Conflicts),
            Revision = overtaken.Revision,
        },
        UnseenError unseen => Problem.Of(ProblemKinds.PreconditionRequired, unseen.Message) with { Revision = unseen.Revision },
        ForbiddenError forbidden => Problem.Of(ProblemKinds.Forbidden, forbidden.Message),
        SeedDataError data => Problem.Of(ProblemKinds.BadData, data.Message) with
        {
            Problems = data.Problems.Select(problem => problem.ToString()).ToListOf(),
        },
        StoreUnavailableError store => Problem.Of(ProblemKinds.StoreUnavailable, store.Message),
        BadHttpRequestException request => Problem.Of(Kind(request.StatusCode), request.Message),
        _ => Problem.Of(ProblemKinds.Internal, "The request could not be answered; it was not your doing.") with
        {
            Cause = error,
        },
    };

    private static ListOf<T>? Some<T>(ListOf<T> items) => items.Count == 0 ? null : items;

    /// <summary>Of what the server, or the reader of a body, refused.</summary>
    private static ProblemKind Kind(int status) => status switch
    {
        406 => ProblemKinds.NotAcceptable,
        408 => ProblemKinds.TooSlow,
        413 => ProblemKinds.TooLarge,
        415 => ProblemKinds.UnsupportedMediaType,
        503 => ProblemKinds.Busy,
        _ => ProblemKinds.BadRequest,
    };

    /// <summary>For a status that the server set without a body.</summary>
    public static Problem Status(int status, HttpRequest request) => status switch
    {
        401 => Problem.Of(
            ProblemKinds.Unauthorized, "This needs a token that is valid: `Authorization: Bearer akb_…`."),
        403 => Problem.Of(ProblemKinds.Forbidden, "The role of your token does not reach here."),
        404 => Problem.Of(ProblemKinds.NotFound, $"Nothing is at `{request.Path}`."),
        405 => Problem.Of(ProblemKinds.MethodNotAllowed, $"`{request.Path}` does not answer to {request.Method}."),
        _ => Problem.Of(ProblemKinds.BadRequest, $"The request ended with status {status}.") with { Status = status },
    };
}
