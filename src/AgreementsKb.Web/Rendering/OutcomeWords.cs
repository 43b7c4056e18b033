using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering;

/// <summary>What a report answers, in a reader's words.</summary>
public static class OutcomeWords
{
    public static string Of(PageLanguage language, OutcomeReport report) => report switch
    {
        { Value: { } value, Says: { } says } => $"{language.Quantity(value)}: {says}",
        { Value: { } value } => language.Quantity(value),
        _ => report.Says ?? "",
    };
}
