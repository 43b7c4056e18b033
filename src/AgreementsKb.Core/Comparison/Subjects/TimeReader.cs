using System.Collections.Frozen;
using System.Globalization;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Finds dates in words: <c>2024-07-05</c>, "5 July 2024", "juillet 2024", "as of 2023", "now".</summary>
internal static class TimeReader
{
    private const int MostLead = 4;

    private static readonly FrozenDictionary<string, TimeRelation> Lead = Table(
        ("at on in by as until till end fin fine en au nel entro", TimeRelation.On),
        ("before prior avant prima", TimeRelation.Before),
        ("after since following apres depuis dopo", TimeRelation.After),
        ("of the a le la il del dello de di du dal from to year month date dated signed d l dans", TimeRelation.Bare));

    private static readonly FrozenSet<string> Present = "now today".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OrdinalMarks = "st nd rd th er o".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The date that begins at a place, with the words that lead to it; null where there is none.</summary>
    public static TimeMention? At(IReadOnlyList<Token> tokens, int at)
    {
        var relation = TimeRelation.Bare;
        for (var date = at; date < tokens.Count && date - at <= MostLead; date++)
        {
            if (Date(tokens, date) is { } found)
            {
                var length = date - at + found.Length;
                return new TimeMention([.. tokens.Skip(at).Take(length)], found.When, relation, found.Instead);
            }

            if (Leads(tokens[date].Text, relation) is not { } leads)
            {
                return null;
            }

            relation = leads;
        }

        return null;
    }

    /// <summary>"before and after" asks for two states.</summary>
    public static bool HasBefore(IReadOnlyList<Token> tokens) =>
        tokens.Any(token => Lead.TryGetValue(token.Text, out var leads) && leads == TimeRelation.Before);

    /// <summary>What a word that leads to a date makes of the words before it; null where it leads to none.</summary>
    private static TimeRelation? Leads(string word, TimeRelation before) => Lead.TryGetValue(word, out var leads)
        ? leads > before ? leads : before
        : word is "and" or "or" && before >= TimeRelation.Before ? before : null;

    /// <summary>A comma inside a date ("July 5, 2024") parts no subjects.</summary>
    public static List<Token> WithoutInnerCommas(List<Token> tokens) => [.. tokens.Where((_, at) => !IsInnerComma(tokens, at))];

    private static bool IsInnerComma(List<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Comma && at > 0 && at + 1 < tokens.Count && PlainWords.IsYear(tokens[at + 1].Text)
        && (IsMonth(tokens[at - 1]) || (at > 1 && IsMonth(tokens[at - 2]) && DayOf(tokens[at - 1].Text) > 0));

    private static (When? When, int Length, ListOf<string>? Instead)? Date(IReadOnlyList<Token> tokens, int at) =>
        Present.Contains(tokens[at].Text)
            ? (null, 1, null)
            : Numbers(tokens, at) ?? Named(tokens, at) ?? Year(tokens, at);

    private static (When?, int, ListOf<string>?)? Year(IReadOnlyList<Token> tokens, int at) =>
        PlainWords.IsYear(tokens[at].Text) ? (When.Year(Number(tokens[at].Text)), 1, null) : null;

    /// <summary>"5 July 2024", "July 5 2024", "July 2024", also with "of" between.</summary>
    private static (When?, int, ListOf<string>?)? Named(IReadOnlyList<Token> tokens, int at)
    {
        var parts = new List<string>();
        var end = at;
        while (end < tokens.Count && parts.Count < 3 && tokens[end].Kind == TokenKind.Word)
        {
            var text = tokens[end++].Text;
            if (text is not ("of" or "de" or "di" or "the"))
            {
                parts.Add(text);
            }

            if (PlainWords.IsYear(text))
            {
                break;
            }
        }

        if (parts.Count < 2 || !PlainWords.IsYear(parts[^1]))
        {
            return null;
        }

        var month = parts.Select(MonthNames.NumberOf).FirstOrDefault(number => number > 0);
        var day = parts.SkipLast(1).Select(DayOf).FirstOrDefault(number => number > 0);
        if (month == 0 || (parts.Count == 3 && day == 0))
        {
            return null;
        }

        var year = Number(parts[^1]);
        return parts.Count == 2
            ? (When.Month(year, month), end - at, null)
            : Checked(When.Day(year, month, day), end - at, new DateOnly(year, month, 1));
    }

    /// <summary><c>2024-07</c>, <c>2024-07-05</c>, <c>5/7/2024</c>: joined numbers.</summary>
    private static (When?, int, ListOf<string>?)? Numbers(IReadOnlyList<Token> tokens, int at)
    {
        var run = tokens
            .Skip(at)
            .Take(4)
            .TakeWhile((token, index) =>
                token.Text.All(char.IsAsciiDigit) && (index == 0 || token.Start == tokens[at + index - 1].End + 1))
            .ToList();
        var lengths = run.Select(token => token.Text.Length).ToList();
        if (run.Count is < 2 or > 3 || !(run[0].Joined || run.Count == 3) || run.Exists(token => token.Text.Length > 4))
        {
            return null;
        }

        var numbers = run.Select(token => Number(token.Text)).ToList();
        return (numbers, lengths) switch
        {
            ([var year, var month], [4, 1 or 2]) => When.Month(year, month) is { } whole ? (whole, 2, null) : null,
            ([var year, var month, var day], [4, 1 or 2, 1 or 2]) => Checked(When.Day(year, month, day), 3, First(year, month)),
            ([var one, var other, var year], [1 or 2, 1 or 2, 4]) => DayAndMonth(one, other, year),
            _ => null,
        };
    }

    /// <summary>5/7/2024 is the fifth of July in Europe and the seventh of May in America.</summary>
    private static (When?, int, ListOf<string>?) DayAndMonth(int one, int other, int year)
    {
        var european = When.Day(year, other, one);
        var american = When.Day(year, one, other);
        return european is not null && american is not null && european != american
            ? (null, 3, [SubjectMaker.Say(european.First), SubjectMaker.Say(american.First)])
            : Checked(european ?? american, 3, First(year, other));
    }

    private static (When?, int, ListOf<string>?) Checked(When? when, int length, DateOnly? monthOf) => when is not null
        ? (when, length, null)
        : (null, length, monthOf is { } first ? [SubjectMaker.Say(first.AddMonths(1).AddDays(-1))] : []);

    private static DateOnly? First(int year, int month) => When.Month(year, month)?.First;

    private static bool IsMonth(Token token) => MonthNames.NumberOf(token.Text) > 0;

    /// <summary>"5", "5th", "1er"; 0 where it is none.</summary>
    private static int DayOf(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && (digits == text.Length || OrdinalMarks.Contains(text[digits..])) ? Number(text[..digits]) : 0;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, TimeRelation> Table(params (string Words, TimeRelation Relation)[] lines) => lines
        .SelectMany(line => line.Words.Split(' ').Select(word => (word, line.Relation)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Relation, StringComparer.Ordinal);
}
