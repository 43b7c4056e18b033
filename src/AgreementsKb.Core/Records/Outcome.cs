using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>
/// One question about the world, with every reported answer: metric, place, population, period. That a figure was
/// reported beside an agreement is no claim that the agreement caused it.
/// </summary>
public sealed record Outcome : KbRecord
{
    [OurWords]
    public required string Title { get; init; }

    [Vocabulary(Schemes.Metric)]
    public required string Metric { get; init; }

    [Refers(Kinds.Actor)]
    public required string Geography { get; init; }

    [Vocabulary(Schemes.Route)]
    public string? Route { get; init; }

    /// <summary>Who is counted, where not everybody is.</summary>
    [OurWords]
    public string? Population { get; init; }

    public Edtf? Period { get; init; }

    /// <summary>Agreements beside which the figure was reported.</summary>
    [Refers(Kinds.Agreement)]
    public ListOf<string> Agreements { get; init; } = [];

    [NotEmpty]
    public required ListOf<OutcomeReport> Reports { get; init; }

    /// <summary>Who credits the outcome to whom; the knowledge base itself never does.</summary>
    public ListOf<Attribution> Attribution { get; init; } = [];
}

/// <summary>One reported answer. Metric, period, place and population are given where they differ from the question's.</summary>
public sealed record OutcomeReport : Report
{
    /// <summary>The number; absent where the report is in words only (an allegation).</summary>
    public Stated<Quantity>? Value { get; init; }

    /// <summary>What is reported, where it is not a number.</summary>
    [OurWords]
    public string? Says { get; init; }

    /// <summary>The numbers that one source gives for many periods of one length, oldest first, in place of a value.</summary>
    public ListOf<SeriesPoint> Series { get; init; } = [];

    public Edtf? Period { get; init; }

    /// <summary>The period in plain words, where no dates can be derived ("in the last week").</summary>
    [OurWords]
    public string? PeriodNote { get; init; }

    [Vocabulary(Schemes.Metric)]
    public string? Metric { get; init; }

    [Refers(Kinds.Actor)]
    public string? Geography { get; init; }

    [OurWords]
    public string? Population { get; init; }

    [Vocabulary(Schemes.ClaimBasis)]
    public string? Basis { get; init; }

    /// <summary>For an allegation: against whom.</summary>
    [Refers(Kinds.Actor)]
    public string? Against { get; init; }

    /// <summary>For an allegation: its dated procedural status, oldest first. Alleged until there is a finding.</summary>
    public ListOf<AllegationStatus> History { get; init; } = [];
}

/// <summary>A step in the life of an allegation.</summary>
public sealed record AllegationStatus
{
    [Vocabulary(Schemes.AllegationStatus)]
    public required string Status { get; init; }

    public Edtf? On { get; init; }

    [Refers(Kinds.Actor)]
    public string? By { get; init; }

    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }
}

/// <summary>Somebody's claim about the link between an outcome and an agreement.</summary>
public sealed record Attribution
{
    [Refers(Kinds.Agreement)]
    public required string Agreement { get; init; }

    /// <summary>Who makes the link; absent where the source itself does.</summary>
    [Refers(Kinds.Actor)]
    public string? By { get; init; }

    [Vocabulary(Schemes.Attribution)]
    public required string Strength { get; init; }

    [OurWords]
    public string? Note { get; init; }

    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }
}
