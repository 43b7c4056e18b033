using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>Whether a subject is one agreement, all agreements between parties, or several that the words fit.</summary>
public enum SubjectKind
{
    Agreement,
    Pair,
    Several,
}

/// <summary>A column of the comparison.</summary>
public sealed record Subject
{
    /// <summary>
    /// An agreement's id (<c>gb-rw-scheme</c>); the ids of several agreements joined by <c>|</c>; or the parties' ids joined by
    /// <c>+</c> (<c>it+tn</c>), with <c>|</c> between actors of which any will do (<c>cd|cg+it</c>: Italy with either). With a
    /// date, <c>@</c> and the date follow (<c>gb-rw-scheme@2024-07-05</c>). The same subject has one id only: in ordinal order.
    /// </summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required SubjectKind Kind { get; init; }

    /// <summary>
    /// The day on which it is looked at: what had happened by the end of that day. Null for all that is recorded.
    /// </summary>
    public DateOnly? At { get; init; }

    public required ListOf<AgreementName> Agreements { get; init; }
}

/// <summary>An agreement, named.</summary>
public sealed record AgreementName(string Id, string Title);
