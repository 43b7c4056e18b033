using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>What would settle a dispute about money: which account, and what it would have to say.</summary>
internal sealed class MoneySettling(RecordSet records)
{
    public string Of(IReadOnlyList<MoneySide> sides, MoneyRelation relation, IReadOnlyList<FieldComparison> differing)
    {
        var sums = $"the {MoneyAccount.Sums(sides)}";
        var account = Account(sides);
        bool Differs(string field) => differing.Any(each => each.Field == field);
        return relation switch
        {
            MoneyRelation.Amount => $"{account} that gives the sum itself: {MoneyAccount.Sums(sides)}.",
            MoneyRelation.Time => $"{account} that gives the dates that {sums} is for.",
            MoneyRelation.Scope when Differs("basis") => $"{account} that says how much of {sums} was paid, and when.",
            MoneyRelation.Scope when Differs("period") => $"{account} that gives the sum for each of the periods.",
            MoneyRelation.Scope when Differs("per") => $"{account} that says for how many {sums} is paid.",
            MoneyRelation.Scope => $"A cited rate between the currencies, or {Sentence.Lower(account)} that gives {sums} in one of them.",
            MoneyRelation.Wording => $"{account} that puts a figure to it and names what it was for.",
            _ => $"{account} that names {Sentence.And(Asked(Differs, sums))}.",
        };
    }

    private static IEnumerable<string> Asked(Func<string, bool> differs, string sums)
    {
        if (differs("payer"))
        {
            yield return $"who transferred {sums}";
        }

        if (differs("payee"))
        {
            yield return differs("payer") ? "who received it" : $"who received {sums}";
        }

        if (differs("purpose"))
        {
            yield return differs("payer") || differs("payee") ? "what it was for" : $"what {sums} was for";
        }
    }

    private string Account(IReadOnlyList<MoneySide> sides)
    {
        var payer = Named("payer", sides.Select(side => side.Report.Payer));
        var payee = Named("payee", sides.Select(side => side.Report.Payee));
        return $"An account of {payer} or of {payee}";
    }

    private string Named(string role, IEnumerable<string?> actors)
    {
        var names = actors.OfType<string>().Distinct(StringComparer.Ordinal).Select(records.NameOf).ToList();
        return names.Count == 0 ? $"the {role}" : $"the {role} ({Sentence.Or(names)})";
    }
}
