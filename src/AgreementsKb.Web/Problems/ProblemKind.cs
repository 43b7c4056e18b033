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

    public static readonly ProblemKind NotAcceptable = new(
        "not-acceptable",
        406,
        "It cannot be had in that form",
        "The `Accept` header takes none of the forms that the route answers in. The answer names those there are; without the "
        + "header, or with `*/*`, it is JSON.");

    public static readonly ProblemKind Gone = new(
        "gone",
        410,
        "The record is no longer held",
        "The record was withdrawn or removed. The answer says when and why; `asOf` gives it as it was before.");

    public static readonly ProblemKind Conflict = new(
        "conflict",
        409,
        "Somebody else changed it first",
        "The record changed after it was read, or the changeset was decided already. The answer lists the fields that were "
        + "changed, where it can. Read again and repeat the change.");

    public static readonly ProblemKind Unauthorized = new(
        "unauthorized",
        401,
        "This needs a token",
        "Reading is open; writing needs a token: `Authorization: Bearer akb_…`. There was none, or it is unknown, expired or "
        + "revoked. Who runs the knowledge base makes tokens with `kb token create`.");

    public static readonly ProblemKind Forbidden = new(
        "forbidden",
        403,
        "You may not do this",
        "The token is valid, and its role does not reach here; or it is your own changeset, on which somebody else decides.");

    public static readonly ProblemKind PreconditionFailed = new(
        "precondition-failed",
        412,
        "The knowledge base changed after you read it",
        "Somebody changed a record that the changeset touches after the revision named in `If-Match`. The answer lists each "
        + "record with every field that was changed: as you saw it (`base`), as it is now (`theirs`), and as you would have it "
        + "(`yours`). Merge the two, and send again with `If-Match` at the `revision` of the answer. Nothing was written.");

    public static readonly ProblemKind PreconditionRequired = new(
        "precondition-required",
        428,
        "Say what you saw",
        "The changeset replaces or removes records, and does not say which state of them its sender saw. Send `If-Match` with "
        + "the revision of the knowledge base, or `revision` in each entry with the revision of the record.");

    public static readonly ProblemKind TooLarge = new(
        "too-large",
        413,
        "The body is too large",
        "Send it in parts; each is applied whole.");

    public static readonly ProblemKind UnsupportedMediaType = new(
        "unsupported-media-type",
        415,
        "The body is in a form that is not read here",
        "The `Content-Type` is missing or is none that the route reads. The answer says what it reads; the charset is UTF-8, "
        + "and bodies are not compressed.");

    public static readonly ProblemKind TooSlow = new(
        "too-slow",
        408,
        "The body did not arrive in time",
        "The connection was too slow for the body. Nothing was written.");

    public static readonly ProblemKind Busy = new(
        "busy",
        503,
        "It took too long",
        "Too many changes are being written, or this one is too large. Nothing was written; try again in a moment, or in parts.");

    public static readonly ProblemKind TooManyRequests = new(
        "too-many-requests",
        429,
        "Too many requests",
        "You asked more often than one client may. `RateLimit-Policy` says how often that is, and `Retry-After` after how many seconds "
        + "there is an answer again. The export gives every record in one request.");

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
        BadParameter, NotUnderstood, BadRequest, Unauthorized, Forbidden, NotFound, MethodNotAllowed, NotAcceptable, TooSlow, Conflict, Gone,
        PreconditionFailed, TooLarge, UnsupportedMediaType, BadData, PreconditionRequired, TooManyRequests, Internal, StoreUnavailable, Busy,
    ];
}
