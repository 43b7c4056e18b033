using AgreementsKb.Core.Comparison.Disagreement;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Kinds of number about the world, for reading.</summary>
internal static class OutcomeFormWords
{
    public static string Of(OutcomeForm form) => form switch
    {
        OutcomeForm.Level => "number",
        OutcomeForm.Change => "change",
        OutcomeForm.Share => "share",
        _ => "in words",
    };

    /// <summary>"a number", "a change", "no number".</summary>
    public static string One(OutcomeForm form) => form == OutcomeForm.Words ? "words without a number" : $"a {Of(form)}";
}
