namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>What the words of one subject were found to be.</summary>
internal sealed record Reading
{
    public required IReadOnlyList<Token> Tokens { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>For each phrase that names agreements: the ones it can mean, and its words.</summary>
    public required IReadOnlyList<(IReadOnlyList<string> Agreements, IReadOnlyList<Token> Words)> Named { get; init; }

    /// <summary>Neither party nor agreement nor a word without meaning: they narrow, or they are not understood.</summary>
    public required IReadOnlyList<Token> Rest { get; init; }
}
