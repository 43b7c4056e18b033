using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Core.Tables.Columns;

namespace AgreementsKb.Core.Tables;

/// <summary>Everything that sources say, flat, and where they say it.</summary>
internal static class ClaimTables
{
    private static readonly ListOf<RecordKind> Citing = Kinds.All.Where(kind => kind.Name != Kinds.Source).ToListOf();

    public static readonly Table<NamedClaim> Claims = new(
        "claims",
        "Everything that a source says, one claim a row; claims that contradict each other stand side by side.",
        Citing,
        ["kind", "record", "number"],
        record => ClaimWalk.Of(record.Record, record.Version, record.Names).Select(claim => new NamedClaim(claim, record.Words)),
        [
            Text<NamedClaim>("kind", "The kind of the record that holds it.", row => row.Claim.Kind),
            Text<NamedClaim>("record", "The id of that record.", row => row.Claim.Record),
            Count<NamedClaim>("number", "Its place among the claims of the record, from 1.", row => row.Claim.Number),
            Count<NamedClaim>("version", "The version of the record.", row => row.Claim.Version),
            Text<NamedClaim>("path", "Where it stands in the record.", row => row.Claim.Path),
            Text<NamedClaim>("field", "The first part of the path.", row => row.Claim.Field),
            Text<NamedClaim>("item", "The item it is a version of.", row => row.Claim.Item),
            Text<NamedClaim>("type", "What kind of claim it is.", row => row.Claim.Type),
            Text<NamedClaim>("text", "The claim in words.", row => row.Claim.Text),
            Text<NamedClaim>("assertedBy", "The id of who claims it; empty where the source does.", row => row.Claim.AssertedBy),
            Text<NamedClaim>(
                "assertedByName", "Its name.", row => OtherRecordTables.Name(row.Words, row.Claim.AssertedBy)),
            Text<NamedClaim>("code", "The word of the vocabulary that is claimed.", row => row.Claim.Code),
            Text<NamedClaim>(
                "unit", "ISO 4217 code of money; `count`, `share`, `change` or `one-in` of a number.", row => row.Claim.Figure?.Unit),
            Number<NamedClaim>("value", "The number, or the lower end of a range, as stated.", row => row.Claim.Figure?.Value),
            Number<NamedClaim>("upTo", "The upper end of a range.", row => row.Claim.Figure?.UpTo),
            Text<NamedClaim>(
                "per",
                "What it is for one of: `person` or `place` of money, `week` or `year` of a limit; empty for a whole.",
                row => row.Claim.Figure?.Per),
            Text<NamedClaim>("qualifier", "How the source qualifies the number.", row => row.Claim.Figure?.Qualifier),
            Text<NamedClaim>("stated", "The source's own words, where it gives no number.", row => row.Claim.Figure?.Stated),
            Text<NamedClaim>(
                "is", "`unknown`, `none` or `not-applicable`, where the source says that there is no value.", row => row.Claim.Figure?.Is),
            Text<NamedClaim>("period", "When, or for which time (EDTF).", row => row.Claim.Period),
            Text<NamedClaim>("quoted", "A few words exactly as printed.", row => row.Claim.Quoted),
            Text<NamedClaim>("note", "What else is to be known.", row => row.Claim.Note),
            Text<NamedClaim>("rank", "`preferred` or `deprecated`, where an editor chose.", row => row.Claim.Rank),
            Text<NamedClaim>("because", "Why.", row => row.Claim.Because),
            Texts<NamedClaim>(
                "citations", "Where it was published: source and place in it.", row => row.Claim.Citations.Select(cite => cite.ToText())),
        ])
    {
        ForeignKeys = [new(["kind", "record"], "records", ["kind", "id"]), ForeignKey.To("actors", "assertedBy")],
    };

    public static readonly Table<CitedClaim> Citations = new(
        "citations",
        "Where each claim was published, one place a row.",
        Citing,
        [],
        record => ClaimWalk.Of(record.Record, record.Version, record.Names)
            .SelectMany(claim => claim.Citations.Distinct(), (claim, cite) => new CitedClaim(claim, cite)),
        [
            Text<CitedClaim>("kind", "The kind of the record that holds the claim.", row => row.Claim.Kind),
            Text<CitedClaim>("record", "The id of that record.", row => row.Claim.Record),
            Count<CitedClaim>("number", "The claim's place in it.", row => row.Claim.Number),
            Text<CitedClaim>("source", "The id of the source.", row => row.Cite.Source),
            Text<CitedClaim>("locator", "The place in it: `p13` is a paragraph, `s4` a sentence; empty for all of it.", row => row.Cite.Locator),
        ])
    {
        ForeignKeys =
        [
            new(["kind", "record", "number"], "claims", ["kind", "record", "number"]),
            ForeignKey.To("sources", "source"),
        ],
    };
}

/// <param name="Words">Actors and terms, for the names beside the codes.</param>
internal sealed record NamedClaim(Claim Claim, RecordSet Words);

internal sealed record CitedClaim(Claim Claim, Citation Cite);
