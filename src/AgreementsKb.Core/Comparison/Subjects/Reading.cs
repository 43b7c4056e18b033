namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>What the words of one subject were found to be.</summary>
internal sealed record Reading
{
    public required IReadOnlyList<Token> Tokens { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>For each phrase that names agreements: places of the ones it can mean, and its words.</summary>
    public required IReadOnlyList<(int[] Agreements, IReadOnlyList<Token> Words)> Named { get; init; }

    /// <summary>A phrase like "Tunisia deal", with the agreements that have it for a name.</summary>
    public (int[] Agreements, IReadOnlyList<Token> Words)? Loose { get; init; }

    public required IReadOnlyList<TimeMention> Times { get; init; }

    /// <summary>Neither party nor agreement nor date nor plain word: they narrow, or they are not understood.</summary>
    public required IReadOnlyList<Token> Rest { get; init; }

    /// <summary>Some words were taken for plain words that could be codes of states.</summary>
    public bool HasPlainCodes { get; init; }

    /// <summary>Some words were taken for codes because they stand beside other codes.</summary>
    public bool HasCodesBesideCodes { get; init; }

    /// <summary>A date and nothing that it could be a date of.</summary>
    public bool IsTimeOnly => Times.Count > 0 && Parties.Count + Named.Count + Rest.Count == 0;

    /// <summary>The words without dates.</summary>
    public IEnumerable<Token> Timeless => Tokens.Except(Times.SelectMany(time => time.Tokens));
}
