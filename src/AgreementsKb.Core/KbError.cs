using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core;

/// <summary>
/// What can go wrong through no fault of the program. A small closed family: the web program maps each to a status and a
/// problem type, the command line to an exit code.
/// </summary>
public abstract class KbError(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>There is no such record (or page of records).</summary>
/// <param name="notYet">Where it was looked for in the past and appears later: when.</param>
public sealed class NotFoundError(string kind, string id, ListOf<string> suggestions, string? notYet = null)
    : KbError((notYet is null ? $"There is no {kind} `{id}`." : $"There was no {kind} `{id}` then; {notYet}.") + Hint.Of(suggestions))
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;

    public ListOf<string> Suggestions { get; } = suggestions;

    /// <summary>It was looked for in the past, and appears later.</summary>
    public bool IsNotYet { get; } = notYet is not null;
}

/// <summary>The record was renamed; <see cref="NewId"/> is where it lives now.</summary>
public sealed class MovedError(string kind, string id, string newId) : KbError($"The {kind} `{id}` is now `{newId}`.")
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;

    public string NewId { get; } = newId;
}

/// <summary>The record was withdrawn, or removed altogether.</summary>
public sealed class GoneError(string kind, string id, string on, string reason, string how = "withdrawn")
    : KbError($"The {kind} `{id}` was {how} on {on}: {reason}")
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;

    /// <summary>The day, as EDTF.</summary>
    public string On { get; } = on;

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
/// <param name="examples">Subjects that there are, for a query that nothing recorded is near to.</param>
public sealed class NotUnderstoodError(
    string query, string notUnderstood, ListOf<string> understood, ListOf<string> suggestions, ListOf<string>? examples = null)
    : KbError($"`{notUnderstood}` was not understood." + (suggestions.Count > 0 ? Hint.Of(suggestions) : Hint.Instead(examples ?? [])))
{
    public string Query { get; } = query;

    public string NotUnderstood { get; } = notUnderstood;

    /// <summary>What was understood, in the order of the query.</summary>
    public ListOf<string> Understood { get; } = understood;

    /// <summary>The nearest readings of the whole query.</summary>
    public ListOf<string> Suggestions { get; } = suggestions;

    /// <summary>What can be named instead, where nothing is near.</summary>
    public ListOf<string> Examples { get; } = examples ?? [];

    /// <summary>The message names what there is in the place of near readings.</summary>
    public bool NamesExamples => Suggestions.Count == 0 && Examples.Count > 0;
}

/// <summary>The database cannot be reached or started. The message is one sentence that says what to do.</summary>
public sealed class StoreUnavailableError(string message, Exception? inner = null) : KbError(message, inner);

/// <summary>Somebody else changed the record first.</summary>
public sealed class ConflictError(string message, Exception? inner = null) : KbError(message, inner)
{
    /// <summary>What was changed meanwhile; empty where it is not known.</summary>
    public ListOf<RecordConflict> Conflicts { get; init; } = [];

    /// <summary>Sequence number of the last change in the store; null where it is not known.</summary>
    public long? Revision { get; init; }
}

/// <summary>The knowledge base is no longer as the sender saw it, in what the changeset touches.</summary>
public sealed class OvertakenError(string message, ListOf<RecordConflict> conflicts, long revision) : KbError(message)
{
    public ListOf<RecordConflict> Conflicts { get; } = conflicts;

    /// <summary>Sequence number of the last change in the store.</summary>
    public long Revision { get; } = revision;
}

/// <summary>A changeset that would replace records does not say which state of them its sender saw.</summary>
public sealed class UnseenError(string message, long revision) : KbError(message)
{
    /// <summary>Sequence number of the last change in the store.</summary>
    public long Revision { get; } = revision;
}

/// <summary>Somebody may not do this, whatever it is that they do it to.</summary>
public sealed class ForbiddenError(string message) : KbError(message);

internal static class Hint
{
    /// <summary>Where nothing is near: what there is. Where all of it is listed, each face says itself.</summary>
    public static string Instead(ListOf<string> examples) => examples.Count == 0 ? ""
        : $" Nothing recorded has a name near it. Name an agreement or its parties, such as {string.Join(" or ", examples.Select(example => $"`{example}`"))}.";

    public static string Of(ListOf<string> suggestions) =>
        suggestions.Count == 0 ? "" : $" Did you mean {string.Join(" or ", suggestions.Select(suggestion => $"`{suggestion}`"))}?";
}
