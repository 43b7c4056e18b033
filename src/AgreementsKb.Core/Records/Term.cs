using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>A word of the controlled vocabulary. Its id is the scheme and the word: <c>metric-irregular-arrivals</c>.</summary>
public sealed record Term : KbRecord
{
    public required string Scheme { get; init; }

    /// <summary>The word that records use.</summary>
    [ItemName]
    public required string Word { get; init; }

    /// <summary>Neutral, for reading.</summary>
    [OurWords]
    public required string Label { get; init; }

    /// <summary>The label in other languages; where one is missing, readers of that language get the English.</summary>
    public TermLabels? Labels { get; init; }

    [OurWords]
    public required string Definition { get; init; }

    /// <summary>For an event: the status it gives the agreement.</summary>
    [Vocabulary(Schemes.Status)]
    public string? Gives { get; init; }

    /// <summary>For a metric: the wider metric that contains it.</summary>
    [Vocabulary(Schemes.Metric)]
    public string? Within { get; init; }

    /// <summary>For a form: true where an agreement can have only one of the forms that are so marked.</summary>
    public bool? Exclusive { get; init; }

    /// <summary>For a metric: whether it counts what passes in a time, which can be summed, or what is there at one time.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Loaded words for the same thing; refused in our own words.</summary>
    public ListOf<string> Loaded { get; init; } = [];

    /// <summary>The standard or source that defines it, where one does.</summary>
    [OneOrMany]
    public ListOf<Citation> Cite { get; init; } = [];
}

/// <summary>A label in the languages that the pages speak besides English, by their ISO 639-1 codes.</summary>
public sealed record TermLabels
{
    /// <summary>French.</summary>
    public string? Fr { get; init; }

    /// <summary>Italian.</summary>
    public string? It { get; init; }

    /// <summary>Null where there is none in the language.</summary>
    /// <param name="language">ISO 639-1.</param>
    public string? In(string language) => language switch
    {
        "fr" => Fr,
        "it" => It,
        _ => null,
    };
}
