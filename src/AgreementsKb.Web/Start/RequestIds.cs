namespace AgreementsKb.Web.Start;

/// <summary>Every request has an id, in its answer, in a problem and in the log: the one its sender gave it, or one of ours.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";

    private const int Longest = 64;

    /// <summary>What is no plain word could forge a line of the log, and is not taken.</summary>
    public static Task Take(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.TryGetValue(Header, out var given) && given is [{ Length: > 0 and <= Longest } id] && id.All(IsPlain))
            context.TraceIdentifier = id;

        return next(context);
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':';
}
