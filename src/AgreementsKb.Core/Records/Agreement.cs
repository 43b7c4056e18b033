using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>A deal, scheme, treaty, memorandum or proposal between governments on migration.</summary>
public sealed record Agreement : KbRecord
{
    [OurWords]
    public required string Title { get; init; }

    /// <summary>What people call it, for finding it from words: <c>returns pilot</c>, <c>Rwanda scheme</c>.</summary>
    public ListOf<string> Names { get; init; } = [];

    /// <summary>What it is in one or two sentences.</summary>
    [OurWords]
    public required string Summary { get; init; }

    /// <summary>What the summary rests on.</summary>
    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }

    [NotEmpty]
    public required ListOf<Party> Parties { get; init; }

    /// <summary>What kind of instrument it is; more than one where sources differ.</summary>
    public ListOf<FormReport> Form { get; init; } = [];

    /// <summary>Whether its text can be read.</summary>
    public ListOf<TextReport> Text { get; init; } = [];

    public ListOf<InstrumentReport> Instruments { get; init; } = [];

    /// <summary>Dated events; the latest one that sets a status gives the current status.</summary>
    public ListOf<TimelineEvent> Timeline { get; init; } = [];

    public ListOf<FundingLine> Funding { get; init; } = [];

    /// <summary>What a party undertakes or receives that is not money or a number.</summary>
    public ListOf<Provision> Provisions { get; init; } = [];

    public ListOf<Cap> Caps { get; init; } = [];

    /// <summary>Who is covered and who is not.</summary>
    public ListOf<Eligibility> Eligibility { get; init; } = [];

    public ListOf<Relation> Related { get; init; } = [];
}

/// <summary>A government or body that takes part, and as what.</summary>
public sealed record Party
{
    [Refers(Kinds.Actor)]
    public required string Actor { get; init; }

    [Vocabulary(Schemes.PartyRole)]
    public required string Role { get; init; }

    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }

    [OurWords]
    public string? Note { get; init; }
}

/// <summary>One source's answer to what form the agreement has.</summary>
public sealed record FormReport : Report
{
    [Vocabulary(Schemes.Form)]
    public required string Term { get; init; }
}

/// <summary>One source's answer to whether the text is published.</summary>
public sealed record TextReport : Report
{
    [Vocabulary(Schemes.TextAvailability)]
    public required string Term { get; init; }
}

/// <summary>One source's statement that the agreement uses an instrument (border security, development aid).</summary>
public sealed record InstrumentReport : Report
{
    [Vocabulary(Schemes.Instrument)]
    public required string Term { get; init; }
}

/// <summary>How this agreement stands to another.</summary>
public sealed record Relation
{
    [Refers(Kinds.Agreement)]
    public required string Agreement { get; init; }

    [Vocabulary(Schemes.Relation)]
    [Key("relation")]
    public required string How { get; init; }

    [OurWords]
    public string? Note { get; init; }

    [Refers(Kinds.Actor)]
    public string? AssertedBy { get; init; }

    [NotEmpty]
    [OneOrMany]
    public required ListOf<Citation> Cite { get; init; }
}
