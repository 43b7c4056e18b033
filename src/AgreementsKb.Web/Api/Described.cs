using AgreementsKb.Core.Records;
using AgreementsKb.Web.Problems;

namespace AgreementsKb.Web.Api;

/// <summary>A successful answer of a route, for the OpenAPI document.</summary>
/// <param name="Type">The type of the body; null where it has none that a schema could say.</param>
internal sealed record AnswerShape(Type? Type, string Description, string ContentType = Answers.Json)
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The type of what it is at other times.</summary>
    public Type? Else { get; init; }

    /// <summary>Bytes that are no text.</summary>
    public bool IsBinary { get; init; }

    /// <summary>It is without an <c>ETag</c>: it never ends, or is not asked for again.</summary>
    public bool IsUnvalidated { get; init; }
}

/// <summary>The body that a route takes, for the OpenAPI document.</summary>
internal sealed record BodyShape(string Description, IReadOnlyList<BodyForm> Forms);

/// <param name="Example">A body of this form.</param>
internal sealed record BodyForm(string ContentType, string Example);

/// <summary>That a route takes <c>If-Match</c>, for the OpenAPI document.</summary>
internal sealed record IfMatchShape;

/// <summary>The errors a route can answer with, for the OpenAPI document.</summary>
internal sealed record ProblemShapes(IReadOnlyList<ProblemKind> Kinds);

/// <summary>A header that a successful answer of a route carries, for the OpenAPI document.</summary>
/// <param name="Description">Says when, where it is not always.</param>
internal sealed record HeaderShape(string Name, string Description, string Example);

/// <summary>The page of records that a list answers with.</summary>
internal sealed record RecordPageShape(RecordKind Kind)
{
    public Type Record => Kind.Type;
}

internal static class DescribedExtensions
{
    public static RouteHandlerBuilder Described(
        this RouteHandlerBuilder route,
        string operation,
        string tag,
        string summary,
        string description) =>
        route.WithName(operation).WithTags(tag).WithSummary(summary).WithDescription(description);

    /// <summary>Several of one status are forms of one answer; the first describes it.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, params IReadOnlyList<AnswerShape> shapes) =>
        route.WithMetadata([.. shapes]);

    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder route, params IReadOnlyList<ProblemKind> kinds) =>
        route.WithMetadata(new ProblemShapes([.. kinds, ProblemKinds.StoreUnavailable, ProblemKinds.Internal]));
}
