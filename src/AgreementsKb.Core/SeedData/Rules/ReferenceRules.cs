using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Ids of other records and words of the vocabulary lead somewhere.</summary>
internal static class ReferenceRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        switch (placed)
        {
            case { Value: Citation citation }:
                Resolve(citation.Source, [Kinds.Source], placed, context);
                break;
            case { Value: string id, Field.Refers: { Count: > 0 } kinds }:
                Resolve(id, kinds, placed, context);
                break;
            case { Value: string word, Field.Scheme: { } scheme } when context.Known.Find(Kinds.Term, $"{scheme}-{word}") is null:
                context.Add(placed.At, Messages.UnknownWord(word, scheme, context.Known.Words(scheme)));
                break;
            case { Value: Term { Scheme: { } scheme } } when !Schemes.All.Contains(scheme):
                context.Add(placed.AtKey("scheme"), Messages.UnknownScheme(scheme));
                break;
        }
    }

    /// <summary>The record that an id leads to; a problem where it leads to none.</summary>
    public static KnownRecord? Resolve(string id, IReadOnlyList<string> kinds, Placed placed, RuleContext context)
    {
        if (Find(id, kinds, context.Known) is { } target)
        {
            if (target.IsWithdrawn && placed.Record.Withdrawn is null)
            {
                context.Add(placed.At, Messages.ToWithdrawn(id, target.Kind.Name));
            }

            return target;
        }

        var now = kinds.Select(kind => context.Known.NowOf(kind, id)).FirstOrDefault(found => found is not null);
        context.Add(placed.At, now is null
            ? context.Known.Missing(id, kinds)
            : Messages.Renamed(id, now));
        return null;
    }

    private static KnownRecord? Find(string id, IReadOnlyList<string> kinds, Known known)
    {
        for (var i = 0; i < kinds.Count; i++)
        {
            if (known.Find(kinds[i], id) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
