using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Rendering.Languages;
using Problem = AgreementsKb.Core.Features.SeedData.Problem;

namespace AgreementsKb.Web.Pages.Desk;

/// <summary>What is said of what an editor typed: what is wrong with it, or what it would do.</summary>
public sealed record Findings
{
    /// <summary>The session is over; nothing was looked at.</summary>
    public static Findings Ended { get; } = new() { IsEnded = true };

    public bool IsEnded { get; private init; }

    /// <summary>Shown by a script, on a page that was made before.</summary>
    public bool IsLive { get; init; }

    /// <summary>Fields of the form that are not filled in as they must be.</summary>
    public IReadOnlyList<FieldNote> Notes { get; init; } = [];

    /// <summary>What breaks a rule.</summary>
    public ListOf<Problem> Problems { get; init; } = [];

    /// <summary>What might be better.</summary>
    public ListOf<Problem> Warnings { get; init; } = [];

    /// <summary>What it would do; null where that was not worked out.</summary>
    public ListOf<RecordChange>? Plan { get; init; }

    /// <summary>What somebody else changed meanwhile.</summary>
    public ListOf<RecordConflict> Conflicts { get; init; } = [];

    /// <summary>Why it was refused as a whole.</summary>
    public Web.Problems.Problem? Refused { get; init; }

    /// <summary>The typed text, to show the line of a problem.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    public int Wrong => Notes.Count + Problems.Count;

    /// <summary>Whether it can be sent as it is.</summary>
    public bool IsSound => !IsEnded && Wrong == 0 && Conflicts.Count == 0 && Refused is null;

    /// <summary>How a page that could not do what was asked is answered.</summary>
    public int Status => IsEnded ? StatusCodes.Status401Unauthorized
        : Conflicts.Count > 0 ? StatusCodes.Status409Conflict
        : Refused?.Status ?? StatusCodes.Status422UnprocessableEntity;

    /// <summary>In a few words.</summary>
    public string Headline(PageLanguage language) => this switch
    {
        { IsEnded: true } => language["Your session is over"],
        { Conflicts.Count: > 0 } => language["Somebody else changed this record meanwhile"],
        { Refused: { } refused } => language.Tell(refused.Title).ToString(),
        { Wrong: 1 } => language["1 problem"],
        { Wrong: > 1 } => language.Say("{0} problems", language.Number(Wrong)),
        { Plan.Count: 0 } => language["Nothing is changed"],
        _ => language["No problems"],
    };

    /// <summary>What an error of a changeset says, for who typed it.</summary>
    public static Findings Of(Exception error) => error switch
    {
        SeedDataError data => new Findings { Problems = data.Problems },
        ConflictError { Conflicts.Count: > 0 } conflict => new Findings { Conflicts = conflict.Conflicts },
        _ => new Findings { Refused = ProblemOf.Error(error) },
    };

    /// <summary>The line that a problem is in; null where it is in another record.</summary>
    public string? LineOf(Problem problem) =>
        problem.Path is null && problem.Line >= 1 && problem.Line <= Lines.Count ? Lines[problem.Line - 1] : null;
}

/// <summary>A field of a form that is not filled in as it must be.</summary>
/// <param name="Field">Its id.</param>
/// <param name="Wanted">What is to be done about it, in English.</param>
public sealed record FieldNote(string Field, string Wanted)
{
    public const string Reason = "reason";
    public const string Nature = "nature";
    public const string Content = "text";

    public static FieldNote? OfReason(string? reason) => reason?.Trim().Length switch
    {
        null or 0 => new(Reason, "Say why."),
        > Submit.LongestReason => new(Reason, "Say why in at most 1,000 characters."),
        _ => null,
    };
}
