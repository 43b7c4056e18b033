using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// Rules of single kinds: actors are cited, rates compare two currencies, those who speak for a body are people.
/// </summary>
internal static class FactRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        switch (placed)
        {
            case { Value: Actor { Cite.Count: 0 } actor, IsComplete: true } when actor.Kind != Words.State:
                context.Add(placed.At, Messages.ActorWithoutCite);
                break;
            case { Value: Rate rate, IsComplete: true }:
                Exchanged(rate, placed, context);
                break;
            case { Value: string id, Field.Key: "person", Owner.Value: Statement }
                when context.Known.Find(Kinds.Actor, id)?.ActorKind is { } kind && kind != Words.Person:
                context.Add(placed.At, Messages.NotAPerson(id, kind));
                break;
        }
    }

    private static void Exchanged(Rate rate, Placed placed, RuleContext context)
    {
        if (rate.From.Currency == rate.To.Currency)
        {
            context.Add(placed.AtKey("to"), Messages.SameCurrency(rate.To.Currency));
        }

        foreach (var (key, money) in new[] { ("from", rate.From), ("to", rate.To) })
        {
            if (money.Amount is null or 0)
            {
                context.Add(placed.AtKey(key), Messages.NoAmount(money.ToText()));
            }
        }
    }
}
