namespace AgreementsKb.Web.Problems;

/// <summary>A kind of error that a caller can meet, with its stable address.</summary>
/// <param name="Name">The last part of its address, <c>/problems/{name}</c>.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Meaning">What it means and what to do, for its page.</param>
public sealed record ProblemKind(string Name, int Status, string Title, string Meaning)
{
    public string Type => $"/problems/{Name}";
}

/// <summary>Every kind of error there is.</summary>
public static class ProblemKinds
{
    public static readonly ProblemKind BadParameter = new(
        "bad-parameter",
        400,
        "A parameter is wrong",
        "The request names a parameter that the route does not have, or gives one a value it cannot take. The "
        + "answer says which, what was found and what is expected.");

    public static readonly ProblemKind NotUnderstood = new(
        "not-understood",
        400,
        "The question was not understood",
        "Some words of a comparison match no party and no agreement. The answer says which words, what was "
        + "understood, and the nearest readings.");

    public static readonly ProblemKind NotFound = new(
        "not-found",
        404,
        "There is nothing here",
        "The address or the record does not exist. Where a similar record exists, the answer names it.");

    public static readonly ProblemKind MethodNotAllowed = new(
        "method-not-allowed",
        405,
        "This method is not allowed here",
        "The address exists, and answers to other methods than the one used. The `Allow` header lists them.");

    public static readonly ProblemKind Gone = new(
        "gone",
        410,
        "The record is no longer held",
        "The record was withdrawn or removed. The answer says when and why; `asOf` gives it as it was before.");

    public static readonly ProblemKind Conflict = new(
        "conflict",
        409,
        "Somebody else changed it first",
        "The record changed after it was read. Read it again and repeat the change.");

    public static readonly ProblemKind BadData = new(
        "bad-data",
        422,
        "The data has problems",
        "The data that was sent breaks rules of the knowledge base. The answer lists every place; nothing was written.");

    public static readonly ProblemKind BadRequest = new(
        "bad-request",
        400,
        "The request cannot be read",
        "The request is not well formed.");

    public static readonly ProblemKind StoreUnavailable = new(
        "store-unavailable",
        503,
        "The database cannot be reached",
        "The program runs, and its database does not answer. Try again in a moment; whoever runs the program "
        + "finds the reason in its log.");

    public static readonly ProblemKind Internal = new(
        "internal",
        500,
        "Something went wrong on our side",
        "The program failed in a way nobody foresaw. The log of the program holds the reason under the trace id of the answer.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        BadParameter, NotUnderstood, BadRequest, NotFound, MethodNotAllowed, Conflict, Gone, BadData, Internal, StoreUnavailable,
    ];
}
