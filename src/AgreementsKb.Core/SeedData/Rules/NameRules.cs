using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Names of items: slugs, each once within its list.</summary>
internal static class NameRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        if (placed is { Value: string name, Field.IsItemName: true } && !Slug.IsValid(name))
        {
            context.Add(placed.At, Messages.NotASlug(name));
        }

        if (placed.Field is { IsList: true, Form: FieldForm.Object }
            && NameOf(placed.Value) is { } item
            && !context.Names.Add((placed.Owner!, placed.Field, item)))
        {
            context.Add(placed.AtKey(KeyOf(placed.Value)), Messages.DuplicateItem(item));
        }
    }

    /// <summary>The name by which an item of a list is spoken of; null where its kind has no names.</summary>
    private static string? NameOf(object item) => item is TimelineEvent happening
        ? happening.Item ?? happening.Event
        : (string?)RecordShape.Of(item.GetType()).ItemName?.Get(item);

    private static string KeyOf(object item) => item is TimelineEvent { Item: null }
        ? "event"
        : RecordShape.Of(item.GetType()).ItemName!.Key;
}
