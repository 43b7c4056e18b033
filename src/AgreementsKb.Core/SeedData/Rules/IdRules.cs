using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Ids: a slug, the name of the file, and nobody else's, now or formerly.</summary>
internal static class IdRules
{
    public static void Check(RuleContext context)
    {
        var document = context.Document;
        if (document.IsFile && !Slug.IsValid(document.Id))
        {
            context.Add(Position.Start, Messages.NotASlug(document.Id));
        }

        foreach (var placed in document.Placed.Where(placed => placed.Owner is { Field: null, Value: KbRecord }))
        {
            if (placed is { Field.Key: "id", Value: string id } && id != document.Id)
            {
                context.Add(placed.At, Messages.NotTheFileName(id, document.Id));
            }
            else if (placed is { Field.Key: "id" or "formerIds", Value: string claimed })
            {
                Unique(claimed, placed, context);
            }
        }

        if (document.Record is Term term && term.Id != $"{term.Scheme}-{term.Word}")
        {
            context.Add(document.Placed[0].AtKey("id"), Messages.NotTheTermId(term.Id, $"{term.Scheme}-{term.Word}"));
        }
    }

    /// <summary>The first to claim an id has it; a record's own id goes before a former one of another.</summary>
    private static void Unique(string id, Placed placed, RuleContext context)
    {
        var kind = context.Document.Kind.Name;
        var holder = context.Known.Holder(kind, id);
        var repeatsOwn = placed.Field!.Key == "formerIds" && id == context.Document.Id;
        if (holder is not null && (holder != context.Self || repeatsOwn))
        {
            context.Add(placed.At, Messages.DuplicateId(id, holder.Where));
        }
    }
}
