using System.Text.Json.Serialization;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Problems;

/// <summary>An error as it is answered: RFC 9457 problem details with the members that fit.</summary>
public sealed record Problem
{
    /// <summary>A stable address of the kind of problem.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of problem in a few words; the same for all of its kind.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong with this request, in a sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>The name of the wrong parameter.</summary>
    public string? Parameter { get; init; }

    /// <summary>What was found.</summary>
    public string? Found { get; init; }

    /// <summary>What is expected in its place.</summary>
    public string? Expected { get; init; }

    /// <summary>The words that were not understood.</summary>
    public string? NotUnderstood { get; init; }

    /// <summary>The words that were understood, in their order.</summary>
    public ListOf<string>? Understood { get; init; }

    /// <summary>The nearest things that would work.</summary>
    public ListOf<string>? Suggestions { get; init; }

    /// <summary>Of a record that is no longer held: the day on which it was withdrawn or removed.</summary>
    public string? On { get; init; }

    /// <summary>Of a record that is no longer held: why.</summary>
    public string? Reason { get; init; }

    /// <summary>Every problem of the data, as file:line:column, what was found and what was expected.</summary>
    public ListOf<string>? Problems { get; init; }

    /// <summary>Every record that somebody else changed meanwhile, with who, why and the fields.</summary>
    public ListOf<RecordConflict>? Conflicts { get; init; }

    /// <summary>Of a changeset that was refused: the sequence number of the last change in the store.</summary>
    public long? Revision { get; init; }

    /// <summary>The id of the request, as in <c>X-Request-Id</c>: that of its sender, or ours.</summary>
    public string? RequestId { get; init; }

    /// <summary>The id under which the log holds the reason; only where the fault is ours.</summary>
    public string? TraceId { get; init; }

    /// <summary>Of a record that is not there: what kind it would be of, by which the page finds titles. Never answered.</summary>
    [JsonIgnore]
    public string? Kind { get; init; }

    /// <summary>Of an answer on its way out: the failure itself, for the log. Never answered.</summary>
    [JsonIgnore]
    public Exception? Cause { get; init; }

    public static Problem Of(ProblemKind kind, string detail) =>
        new() { Type = kind.Type, Title = kind.Title, Status = kind.Status, Detail = detail };
}
