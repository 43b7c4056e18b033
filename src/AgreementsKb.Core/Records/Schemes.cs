using System.Reflection;

namespace AgreementsKb.Core.Records;

/// <summary>The schemes of the controlled vocabulary. The words in them are <see cref="Term"/> records, kept by editors.</summary>
public static class Schemes
{
    public const string ActorKind = "actor-kind";
    public const string AllegationStatus = "allegation-status";
    public const string Attribution = "attribution";
    public const string ClaimBasis = "claim-basis";
    public const string Event = "event";
    public const string Form = "form";
    public const string Instrument = "instrument";
    public const string Metric = "metric";
    public const string MoneyBasis = "money-basis";
    public const string Movement = "movement";
    public const string PartyRole = "party-role";
    public const string ProvisionKind = "provision-kind";
    public const string Reciprocity = "reciprocity";
    public const string Relation = "relation";
    public const string Route = "route";
    public const string SourceCaution = "source-caution";
    public const string SourceKind = "source-kind";
    public const string Stance = "stance";
    public const string Status = "status";
    public const string TextAvailability = "text-availability";
    public const string Theme = "theme";

    /// <summary>Neutral wording with the loaded words it stands for.</summary>
    public const string Wording = "wording";

    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Schemes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];
}

/// <summary>Words that the program itself reasons with; a test holds that the vocabulary has each of them.</summary>
public static class Words
{
    public const string Allegation = "allegation";
    public const string Finding = "finding";
    public const string Supports = "supports";
    public const string Opposes = "opposes";
    public const string HoldsLawful = "holds-lawful";
    public const string HoldsUnlawful = "holds-unlawful";
    public const string FindsFault = "finds-fault";
    public const string IrregularArrivals = "irregular-arrivals";
    public const string SmallBoatArrivals = "small-boat-arrivals";
    public const string ShareReturned = "share-returned";
    public const string ShareNotReturned = "share-not-returned";
    public const string Agreed = "agreed";
    public const string InOperation = "in-operation";
    public const string Ended = "ended";
    public const string LeftByParty = "left-by-party";
    public const string Replaces = "replaces";
    public const string Extends = "extends";
    public const string Amends = "amends";
    public const string Implements = "implements";
    public const string Under = "under";
    public const string ModelledOn = "modelled-on";
    public const string PossiblySameFunding = "possibly-same-funding";
    public const string SimilarTo = "similar-to";
    public const string ContrastedWith = "contrasted-with";
    public const string NeverStarted = "never-started";
    public const string UnderNegotiation = "under-negotiation";
    public const string Proposed = "proposed";
    public const string Published = "published";
    public const string NoText = "none";
    public const string Credited = "credited";
    public const string Contributing = "contributing";
    public const string Suggested = "suggested";
    public const string Denied = "denied";
    public const string Disputed = "disputed";
    public const string Deterrence = "deterrence";
    public const string Effectiveness = "effectiveness";
    public const string State = "state";
    public const string Person = "person";
}
