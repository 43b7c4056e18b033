using System.Collections.Frozen;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>
/// The rule behind each kind of finding, in a sentence, so that a reader can judge it. A finding of a kind that is not here
/// is a bug.
/// </summary>
public static class FindingRules
{
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["status"] = "The status of each agreement is the one given by its latest dated event that happened.",
        ["linked"] = "A source links an agreement of one subject to one of another, or both to one between them.",
        ["sharedLink"] = "Agreements that every subject is linked to in the same way are named.",
        ["payerDiffers"] = "Amounts that agree within 3% at cited rates and may be the same money name different payers.",
        ["payeeDiffers"] = "Amounts that agree within 3% at cited rates and may be the same money name different receivers.",
        ["purposeDiffers"] = "Amounts that agree within 3% at cited rates and may be the same money name different purposes.",
        ["fundingOneSide"] = "Money is reported for some subjects and for others not.",
        ["totals"] = "Totals on one footing (such as paid) are set side by side where more than one subject has them.",
        ["sharedInstruments"] = "Means that the sources report of every subject.",
        ["instrumentsOfOne"] = "Means that the sources report of one subject and of no other.",
        ["capsOneSide"] = "A cap is reported for some subjects and for others not.",
        ["capAgrees"] = "A cap is worked out for a year and agrees within 1% with the yearly number of a source.",
        ["capDiffers"] = "A cap is worked out for a year and differs by more than 1% from the yearly number of a source.",
        ["capsBeside"] = "Caps worked out for a year are set side by side where more than one subject has one.",
        ["capSizeNotGiven"] = "Somebody declined to give the size of a cap, or did not know it.",
        ["impliedArrivals"] = "A claimed share is multiplied out with the yearly cap and set beside the recorded arrivals.",
        ["claimsAgree"] = "Two shares that one speaker gives are held against each other.",
        ["differentPeriods"] = "The same number is given for different periods.",
        ["notComparable"] = "Numbers that look alike measure different things.",
        ["contradiction"] = "Reports that answer one question cannot all be exact.",
        ["causalClaim"] = "Somebody links an outcome to an agreement and somebody else does not.",
        ["voices"] = "Those whose statements in the sources support or criticise are named, and the courts and oversight bodies that ruled.",
        ["disputes"] = "Open disputes are counted for each subject, by kind; numbers that only cannot be set against each other are left out.",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
