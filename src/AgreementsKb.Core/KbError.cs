using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core;

/// <summary>
/// What can go wrong through no fault of the program. A small closed family: the web program maps each to a status and a
/// problem type, the command line to an exit code.
/// </summary>
public abstract class KbError(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>There is no such record (or page of records).</summary>
public sealed class NotFoundError(string kind, string id, ListOf<string> suggestions)
    : KbError($"There is no {kind} `{id}`." + Hint.Of(suggestions))
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;

    public ListOf<string> Suggestions { get; } = suggestions;
}

/// <summary>The record was renamed; <see cref="NewId"/> is where it lives now.</summary>
public sealed class MovedError(string kind, string id, string newId) : KbError($"The {kind} `{id}` is now `{newId}`.")
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;

    public string NewId { get; } = newId;
}

/// <summary>The record was withdrawn.</summary>
public sealed class GoneError(string kind, string id, string on, string reason)
    : KbError($"The {kind} `{id}` was withdrawn on {on}: {reason}")
{
    public string Reason { get; } = reason;
}

/// <summary>A parameter of a request is wrong. Says which, what was found and what is allowed.</summary>
public sealed class BadParameterError(string parameter, string found, string expected, ListOf<string>? suggestions = null)
    : KbError($"`{parameter}`: found `{found}`, expected {expected}." + Hint.Of(suggestions ?? []))
{
    public string Parameter { get; } = parameter;

    public string Found { get; } = found;

    public string Expected { get; } = expected;

    public ListOf<string> Suggestions { get; } = suggestions ?? [];
}

/// <summary>Words of a comparison that could not be resolved to actors or agreements.</summary>
public sealed class NotUnderstoodError(string query, string notUnderstood, ListOf<string> understood, ListOf<string> suggestions)
    : KbError($"`{notUnderstood}` was not understood." + Hint.Of(suggestions))
{
    public string Query { get; } = query;

    public string NotUnderstood { get; } = notUnderstood;

    /// <summary>What was understood, in the order of the query.</summary>
    public ListOf<string> Understood { get; } = understood;

    /// <summary>The nearest readings of the whole query.</summary>
    public ListOf<string> Suggestions { get; } = suggestions;
}

/// <summary>The database cannot be reached or started. The message is one sentence that says what to do.</summary>
public sealed class StoreUnavailableError(string message, Exception? inner = null) : KbError(message, inner);

/// <summary>Somebody else changed the record first.</summary>
public sealed class ConflictError(string message, Exception? inner = null) : KbError(message, inner);

internal static class Hint
{
    public static string Of(ListOf<string> suggestions) =>
        suggestions.Count == 0 ? "" : $" Did you mean {string.Join(" or ", suggestions.Select(suggestion => $"`{suggestion}`"))}?";
}
