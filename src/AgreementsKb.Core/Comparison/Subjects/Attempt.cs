using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>What came of reading the words of one subject: a subject, or what stands in the way. Exactly one is set.</summary>
internal sealed record Attempt
{
    public required Reading Reading { get; init; }

    public Subject? Subject { get; init; }

    public Obstacle? Obstacle { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Stands by itself: an agreement, or at least two parties.</summary>
    public bool IsFull =>
        Subject is { } subject && (subject.Kind == SubjectKind.Agreement || subject.Id.Contains('+', StringComparison.Ordinal));

    public IReadOnlyList<Token> Tokens => Reading.Tokens;

    public string Raw => string.Join(' ', Tokens.Select(token => token.Raw));
}

internal enum ObstacleKind
{
    /// <summary>Words that nothing is called.</summary>
    Words,

    /// <summary>The parties are known and have no agreement with each other.</summary>
    NoAgreement,

    /// <summary>The words name several agreements and no party.</summary>
    Ambiguous,
}

/// <summary>Why the words of one subject name none.</summary>
/// <param name="Words">The words in the way.</param>
/// <param name="Candidates">What could stand in the subject's place instead, as words that would be understood.</param>
internal sealed record Obstacle(ObstacleKind Kind, IReadOnlyList<Token> Words, ListOf<string> Candidates);
