using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Records;

/// <summary>What a sum is for one of, where it is no whole.</summary>
public enum SumPer
{
    Person,
    Place,
    Flight,
    Day,
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

    /// <summary>What the sum is for one of; absent for a whole. Such a sum takes no part in a total.</summary>
    public SumPer? Per { get; init; }

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
