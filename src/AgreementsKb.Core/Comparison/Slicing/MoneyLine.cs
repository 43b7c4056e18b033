using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>
/// What must be known of a line of money, of every agreement there is, to tell which lines may be the same money. Small; the
/// lists are shared between lines that have the same.
/// </summary>
/// <param name="Payers">Everybody that a report names as the payer, once.</param>
/// <param name="Purposes">Each set of purposes that a report gives, once, in order.</param>
internal sealed record MoneyLine(
    string Agreement, ListOf<string> Payees, ListOf<string> Payers, ListOf<ListOf<string>> Purposes, MoneySpan[] Sums)
{
    /// <summary>Null for a line that gives no sum or no payee: nothing but a link can tie it to another.</summary>
    public static MoneyLine? Of(string agreement, FundingLine line, Pool pool)
    {
        var reports = line.Reports.Where(report => report.Rank != Rank.Deprecated).ToList();
        var sums = reports.Select(report => report.Amount.Value).OfType<Money>().Where(money => money.Words is null).Select(MoneySpan.Of).ToArray();
        var payees = reports.Select(report => report.Payee).OfType<string>().Distinct(StringComparer.Ordinal).ToListOf();
        return sums.Length == 0 || payees.Count == 0
            ? null
            : new MoneyLine(
                agreement,
                pool.Share(payees),
                pool.Share(reports.Select(report => report.Payer).OfType<string>().Distinct(StringComparer.Ordinal)),
                reports.Select(report => pool.Share(report.Purposes.Order(StringComparer.Ordinal))).Where(set => set.Count > 0).Distinct().ToListOf(),
                sums);
    }
}

/// <summary>What a stated sum can mean, in its currency.</summary>
internal readonly record struct MoneySpan(string Currency, double Main, double Low, double High)
{
    public static MoneySpan Of(Money money)
    {
        var span = Span.Of(money)!.Value;
        return new MoneySpan(string.Intern(money.Currency), (double)(money.Amount ?? money.UpTo ?? 0), (double)span.Low, (double)span.High);
    }
}

/// <summary>Keeps one of each list of words while many records are looked through.</summary>
internal sealed class Pool
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<ListOf<string>> _lists = [];

    public ListOf<string> Share(IEnumerable<string> words)
    {
        var list = words.ToListOf();
        if (_lists.TryGetValue(list, out var known))
        {
            return known;
        }

        var own = list.Select(Share).ToListOf();
        _lists.Add(own);
        return own;
    }

    public string Share(string word) => _words.TryGetValue(word, out var known) ? known : _words[word] = word;
}
