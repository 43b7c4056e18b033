using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>Whether a subject is one agreement or all agreements between parties.</summary>
public enum SubjectKind
{
    Agreement,
    Pair,
}

/// <summary>A column of the comparison.</summary>
public sealed record Subject
{
    /// <summary>An agreement's id, or the parties' ids joined by <c>+</c> (<c>it+tn</c>).</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required SubjectKind Kind { get; init; }

    public required ListOf<AgreementName> Agreements { get; init; }
}

/// <summary>An agreement, named.</summary>
public sealed record AgreementName(string Id, string Title);
