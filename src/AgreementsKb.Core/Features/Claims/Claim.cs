using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>
/// One thing that a source says, flat: where it stands in which record, in words and as figures, who claims it and where it
/// was published. Claims that contradict each other stand side by side.
/// </summary>
/// <param name="Kind">The kind of the record that holds it.</param>
/// <param name="Record">The id of the record.</param>
/// <param name="Version">The version of the record.</param>
/// <param name="Number">Its place among the claims of the record, from 1; another version may count otherwise.</param>
/// <param name="Path">Where it stands in the record, as histories name places: `funding/patrol-ships/reports[0]`.</param>
/// <param name="Field">The first part of the path: a key of the record.</param>
/// <param name="Type">What kind of claim: `fundingReport`, `eventReport`, `party`.</param>
/// <param name="Text">The claim in one line of words.</param>
/// <param name="Citations">Where it was published.</param>
public sealed record Claim(
    string Kind,
    string Record,
    int Version,
    int Number,
    string Path,
    string Field,
    string Type,
    string Text,
    ListOf<Citation> Citations)
{
    /// <summary>The name of the item it is about, where several claims are versions of one: `patrol-ships`.</summary>
    public string? Item { get; init; }

    /// <summary>The id of the actor who claims it; absent where the source itself does.</summary>
    public string? AssertedBy { get; init; }

    /// <summary>The word of the vocabulary that is claimed: a form, a role, an instrument.</summary>
    public string? Code { get; init; }

    /// <summary>The number or the sum of money that is claimed.</summary>
    public Figure? Figure { get; init; }

    /// <summary>When, or for which time: a date or period (EDTF).</summary>
    public string? Period { get; init; }

    /// <summary>A few words exactly as printed.</summary>
    public string? Quoted { get; init; }

    public string? Note { get; init; }

    /// <summary>`preferred` or `deprecated`, where an editor chose; absent is normal.</summary>
    public string? Rank { get; init; }

    /// <summary>Why it has its rank.</summary>
    public string? Because { get; init; }
}

/// <summary>A number as stated by a source, never converted.</summary>
/// <param name="Unit">An ISO 4217 code for money; `count`, `share` (0.94 is 94 %), `change` (-0.62 is a fall of 62 %), `one-in`.</param>
public sealed record Figure(string? Unit)
{
    /// <summary>The number, or the lower end of a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>How the source qualifies it: `about`, `moreThan`, `nearly`, `atLeast`, `lessThan`.</summary>
    public string? Qualifier { get; init; }

    /// <summary>What it is for one of, where it is no whole: `person`, `place` of money; `week`, `year` of a limit.</summary>
    public string? Per { get; init; }

    /// <summary>The source's own words where it gives no number.</summary>
    public string? Stated { get; init; }

    /// <summary>Where the source says that there is no value: `unknown`, `none`, `not-applicable`.</summary>
    public string? Is { get; init; }
}
