using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>A publication. What the text does not give is said not to be given; what is inferred says from what.</summary>
public sealed record Source : KbRecord
{
    public const string NotStated = "not stated";

    /// <summary>The name, or <see cref="NotStated"/>.</summary>
    public required string Publisher { get; init; }

    /// <summary>The headline as printed, or <see cref="NotStated"/>.</summary>
    public required string Title { get; init; }

    /// <summary>A short name of our own, for footnotes: <c>Daily Express, 18 November 2024</c>.</summary>
    [OurWords]
    public required string Label { get; init; }

    /// <summary>As printed.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published; <c>?</c> marks an inferred date, with <see cref="InferredFrom"/>.</summary>
    public required Stated<Edtf> Published { get; init; }

    public Inference? InferredFrom { get; init; }

    [Vocabulary(Schemes.SourceKind)]
    public required string Kind { get; init; }

    /// <summary>What to bear in mind when it is relied on: that it is a copy, that only a part was read.</summary>
    [Vocabulary(Schemes.SourceCaution)]
    public ListOf<string> Cautions { get; init; } = [];

    public string? Url { get; init; }

    /// <summary>The name under which a copy is archived.</summary>
    public string? ArchiveRef { get; init; }

    /// <summary>On what terms its data may be used, as shown there.</summary>
    public string? Licence { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>How places in it are named.</summary>
    public required Locators Locators { get; init; }

    /// <summary>Other sources that it says it draws on, as printed.</summary>
    public ListOf<string> DrawsOn { get; init; } = [];

    [OurWords]
    public string? Note { get; init; }
}

/// <summary>What each inferred field of a source was inferred from.</summary>
public sealed record Inference
{
    [OurWords]
    public string? Publisher { get; init; }

    [OurWords]
    public string? Published { get; init; }
}

/// <summary>How places in a source are named.</summary>
public enum LocatorForm
{
    /// <summary><c>p1</c> to <c>pN</c>.</summary>
    Paragraphs,

    /// <summary><c>s1</c> to <c>sN</c>, for a text without paragraphs.</summary>
    Sentences,

    /// <summary>Articles of a treaty, pages, tables.</summary>
    Free,
}

/// <summary>The form of a source's locators and, for numbered ones, how many there are.</summary>
public sealed record Locators
{
    public required LocatorForm Form { get; init; }

    public int? Count { get; init; }
}
