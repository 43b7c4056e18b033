using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>What came of reading the words of one subject: a subject, or what stands in the way. Exactly one is set.</summary>
internal sealed record Attempt
{
    public required Reading Reading { get; init; }

    public Subject? Subject { get; init; }

    public Obstacle? Obstacle { get; init; }

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Where a bare year was read as a word of a name, or left aside: the reading as a date.</summary>
    public Attempt? IfDate { get; init; }

    /// <summary>A bare year singled out agreements by their names.</summary>
    public bool YearNarrows { get; init; }

    /// <summary>Stands by itself: agreements, or at least two parties.</summary>
    public bool IsFull => Subject is { } subject && (subject.Kind != SubjectKind.Pair || Reading.Parties.Count > 1);

    public IReadOnlyList<Token> Tokens => Reading.Tokens;
}

/// <summary>Something to say about how the words of one subject were read.</summary>
/// <param name="Narrower">What could stand in the subject's place.</param>
internal sealed record Remark(string Text, IReadOnlyList<Subject> Narrower)
{
    public Remark(string text)
        : this(text, [])
    {
    }
}

internal enum ObstacleKind
{
    /// <summary>Words that nothing is called.</summary>
    Words,

    /// <summary>The parties are known and have no agreement with each other.</summary>
    NoAgreement,

    /// <summary>The words name too many agreements, and no party.</summary>
    TooMany,

    /// <summary>A date, and nothing that it could be a date of.</summary>
    NoSubject,

    /// <summary>"after 2024": what follows a date is no state of an agreement.</summary>
    After,

    /// <summary>A date that does not exist, or that could be two.</summary>
    Date,
}

/// <summary>Why the words of one subject name none.</summary>
/// <param name="Words">The words in the way.</param>
/// <param name="Candidates">What could stand in their place instead, as words that would be understood.</param>
internal sealed record Obstacle(ObstacleKind Kind, IReadOnlyList<Token> Words, ListOf<string> Candidates);
