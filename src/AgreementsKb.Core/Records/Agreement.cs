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

/// <summary>A step in the life of an agreement. The status is derived from these, never typed.</summary>
public sealed record TimelineEvent
{
    [Vocabulary(Schemes.Event)]
    public required string Event { get; init; }

    /// <summary>Names the event where the same kind happens twice; otherwise the kind is its name.</summary>
    [ItemName]
    public string? Item { get; init; }

    /// <summary>What happened, where the kind does not say it.</summary>
    [OurWords]
    public string? What { get; init; }

    /// <summary>Planned, not happened: it may lie after its source was published and sets no status.</summary>
    public bool? Expected { get; init; }

    [NotEmpty]
    public required ListOf<EventReport> Reports { get; init; }
}

/// <summary>One source's version of when an event happened.</summary>
public sealed record EventReport : Report
{
    /// <summary>When; <c>unknown</c> where the source says that it happened and not when.</summary>
    public required Stated<Edtf> On { get; init; }
}

/// <summary>One sum of money under an agreement, with every reported version of it.</summary>
public sealed record FundingLine
{
    [ItemName]
    public required string Item { get; init; }

    /// <summary>What the money is, in a few words that no source disputes.</summary>
    [OurWords]
    public required string What { get; init; }

    /// <summary>The line that already contains this one; a total leaves this one out.</summary>
    public ItemRef? PartOf { get; init; }

    /// <summary>The line that this one announces again; a total leaves this one out.</summary>
    public ItemRef? ReannouncementOf { get; init; }

    /// <summary>Lines that may be the same money, reported with another payer, purpose or currency.</summary>
    public ListOf<ItemRef> PossiblySameAs { get; init; } = [];

    [NotEmpty]
    public required ListOf<FundingReport> Reports { get; init; }
}

/// <summary>One source's version of a sum. Payer, payee, period and purpose belong here, for they are what sources differ on.</summary>
public sealed record FundingReport : Report
{
    public required Stated<Money> Amount { get; init; }

    [Refers(Kinds.Actor)]
    public string? Payer { get; init; }

    [Refers(Kinds.Actor)]
    public string? Payee { get; init; }

    [Vocabulary(Schemes.MoneyBasis)]
    public string? Basis { get; init; }

    /// <summary>The dates the money covers, where the source gives them.</summary>
    public Edtf? Period { get; init; }

    /// <summary>The time the money covers, where the source gives only a length ("over three years").</summary>
    public Duration? Over { get; init; }

    /// <summary>The purposes this source gives.</summary>
    [Vocabulary(Schemes.Instrument)]
    public ListOf<string> Purposes { get; init; } = [];
}

/// <summary>An undertaking or benefit that is not money or a number.</summary>
public sealed record Provision : Report
{
    [ItemName]
    public required string Item { get; init; }

    [Vocabulary(Schemes.ProvisionKind)]
    public required string Kind { get; init; }

    /// <summary>Who undertakes it.</summary>
    [Refers(Kinds.Actor)]
    public required string By { get; init; }

    /// <summary>Who receives it.</summary>
    [Refers(Kinds.Actor)]
    public string? For { get; init; }

    [OurWords]
    public required string Summary { get; init; }
}

/// <summary>Whether a number counts what passes in a period or what is there at one time.</summary>
public enum Measure
{
    Flow,
    Stock,
}

/// <summary>A limit on how many people, with every reported version of it.</summary>
public sealed record Cap
{
    [ItemName]
    public required string Item { get; init; }

    /// <summary>What is limited, in a few words.</summary>
    [OurWords]
    public required string What { get; init; }

    /// <summary>True where it is said to hold for a pilot only.</summary>
    public bool? Pilot { get; init; }

    [Vocabulary(Schemes.Reciprocity)]
    public string? Reciprocal { get; init; }

    [NotEmpty]
    public required ListOf<CapReport> Reports { get; init; }
}

/// <summary>One source's version of a cap.</summary>
public sealed record CapReport : Report
{
    /// <summary>People. <c>none</c>: the source says that there is no cap; <c>unknown</c>: that its size is not known.</summary>
    public required Stated<Quantity> Limit { get; init; }

    /// <summary>The span the limit is for; absent for a limit on the whole or at any one time.</summary>
    public Per? Per { get; init; }

    public Measure? Measure { get; init; }

    public Edtf? Period { get; init; }

    [Vocabulary(Schemes.ClaimBasis)]
    public string? Basis { get; init; }
}

/// <summary>A rule on who is covered.</summary>
public sealed record Eligibility : Report
{
    [ItemName]
    public required string Item { get; init; }

    /// <summary>Returned or admitted, and so on.</summary>
    [Vocabulary(Schemes.Movement)]
    public required string Movement { get; init; }

    [OurWords]
    public required string Summary { get; init; }
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
