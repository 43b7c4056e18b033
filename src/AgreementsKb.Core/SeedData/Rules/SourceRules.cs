using System.Text.RegularExpressions;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>A source says what it does not give, and from what the rest was inferred.</summary>
internal static partial class SourceRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        if (placed is { Value: Source source, IsComplete: true })
        {
            Inferred(source, placed, context);
            Forms(source, placed, context);
        }
        else if (placed is { Value: Locators locators, IsComplete: true })
        {
            Count(locators, placed, context);
        }
    }

    private static void Inferred(Source source, Placed placed, RuleContext context)
    {
        var isInferred = source.Published.Value?.IsUncertain == true;
        var inference = placed.AtKey("inferredFrom");
        if (isInferred && source.InferredFrom?.Published is null)
        {
            context.Add(placed.AtKey("published"), Messages.InferredWithoutReason);
        }
        else if (!isInferred && source.InferredFrom?.Published is not null)
        {
            context.Add(inference, Messages.ReasonWithoutInferred);
        }

        if (source is { InferredFrom.Publisher: not null, Publisher: Source.NotStated })
        {
            context.Add(inference, Messages.NotStatedButInferred);
        }

        if (source.InferredFrom is { Publisher: null, Published: null })
        {
            context.Add(inference, Messages.EmptyInference);
        }
    }

    private static void Forms(Source source, Placed placed, RuleContext context)
    {
        if (!LanguageTag().IsMatch(source.Language))
        {
            context.Add(placed.AtKey("language"), Messages.NotALanguage(source.Language));
        }

        if (source.Url is { } url
            && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            context.Add(placed.AtKey("url"), Messages.NotAUrl(url));
        }

        if (source.ArchiveRef is { } name && !Archive.IsFileName(name))
        {
            context.Add(placed.AtKey("archiveRef"), Messages.NotAFileName(name));
        }
    }

    private static void Count(Locators locators, Placed placed, RuleContext context)
    {
        if (locators.Form == LocatorForm.Free)
        {
            if (locators.Count is not null)
            {
                context.Add(placed.AtKey("count"), Messages.FreeLocatorsWithCount);
            }
        }
        else if (locators.Count is null or < 1)
        {
            context.Add(placed.AtKey("count"), Messages.LocatorsWithoutCount(EnumWords.WordOf(locators.Form)));
        }
    }

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();
}
