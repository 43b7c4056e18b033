using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>What the rules of one record may ask about another. Little enough to be kept of every record at once.</summary>
internal sealed class KnownRecord
{
    public required RecordKind Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>Where it is, in the words of a message: a file, a line, a record of the store.</summary>
    public required string Where { get; init; }

    public IReadOnlyList<string> FormerIds { get; private init; } = [];

    public bool IsWithdrawn { get; private init; }

    /// <summary>Something of it was understood, if not all.</summary>
    public bool WasRead { get; private init; }

    /// <summary>The record itself, where it is one that rules look into and it could be read: a source or a term.</summary>
    public KbRecord? Record { get; private init; }

    /// <summary>For an actor that could be read.</summary>
    public string? ActorKind { get; private init; }

    /// <summary>The names of the funding lines that an agreement has.</summary>
    public IReadOnlyList<string> FundingItems { get; private init; } = [];

    /// <summary>The events of an agreement that could be read: they give its status.</summary>
    public ListOf<TimelineEvent> Timeline { get; private init; } = [];

    /// <summary>The id and the former ones.</summary>
    public IEnumerable<string> Ids => FormerIds.Prepend(Id);

    /// <summary>A record of the store.</summary>
    public static KnownRecord Of(RecordKind kind, KbRecord record) => new()
    {
        Kind = kind,
        Id = record.Id,
        Where = $"`{kind}/{record.Id}`",
        FormerIds = record.FormerIds,
        IsWithdrawn = record.Withdrawn is not null,
        WasRead = true,
        Record = record is Source or Term ? record : null,
        ActorKind = (record as Actor)?.Kind,
        FundingItems = record is Agreement agreement ? [.. agreement.Funding.Select(line => line.Item)] : [],
        Timeline = (record as Agreement)?.Timeline ?? [],
    };

    public static KnownRecord Of(Document document) => new()
    {
        Kind = document.Kind,
        Id = document.Id,
        Where = document.Where,
        FormerIds = document.Record?.FormerIds is { Count: > 0 } former ? former : [],
        IsWithdrawn = document.Record?.Withdrawn is not null,
        WasRead = document.Record is not null || document.Placed.Count > 0,
        Record = document.Record is Source or Term ? document.Record : null,
        ActorKind = (document.Record as Actor)?.Kind,
        FundingItems = document.Kind.Name == Kinds.Agreement ? Items(document) : [],
        Timeline = (document.Record as Agreement)?.Timeline ?? [],
    };

    private static string[] Items(Document agreement) =>
    [
        .. agreement.Placed.Select(placed => placed.Value).OfType<FundingLine>()
            .Select(line => line.Item).Where(item => item is not null),
    ];
}
