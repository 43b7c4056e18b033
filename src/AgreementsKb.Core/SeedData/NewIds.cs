using System.Text;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>The id that a new record should have by the rules of its kind, as far as the record says what goes into it.</summary>
internal static class NewIds
{
    private static readonly string[] KindsWithCodes = ["state", "region", "supranational"];

    /// <param name="record">What the editor gave.</param>
    /// <param name="year">Of an agreement: the year in its id; a record has none of its own, since sources may differ on it.</param>
    /// <param name="word">Of an agreement or statement: a word or two at the end of its id.</param>
    /// <param name="sources">The sources by id, for a statement that is dated by where it was published.</param>
    /// <exception cref="BadParameterError">The id cannot be made of what is given.</exception>
    public static string For(KbRecord record, string? year, string? word, Func<string, Source?> sources) => record switch
    {
        Agreement agreement => Joined([.. agreement.Parties.Select(party => party.Actor).Distinct(StringComparer.Ordinal), year, word]),
        Actor actor when KindsWithCodes.Contains(actor.Kind) => throw new BadParameterError(
            "--id", "nothing", "the code: ISO 3166-1 alpha-2 for a state (`tn`), ISO 3166-2 for a region (`iq-kr`), `eu`"),
        Actor actor => Joined(actor.Name),
        Outcome outcome => Joined(outcome.Geography, outcome.Metric, DateOf(outcome.Period)),
        Statement statement => Joined(
            statement.Person ?? statement.Speaker,
            MonthOf(statement.On ?? sources(statement.Cite[0].Source)?.Published.Value),
            word ?? (statement.Themes is [var theme, ..] ? theme : null)),
        Source source => Joined(PublisherWord(source.Publisher), DateOf(source.Published.Value)),
        Rate rate => Joined(rate.From.Currency, rate.To.Currency, MonthOf(rate.On)),
        Term term => $"{term.Scheme}-{term.Word}",
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };

    private static string Joined(params string?[] parts)
    {
        var id = new StringBuilder();
        foreach (var character in Fold.Of(string.Join('-', parts.Where(part => !string.IsNullOrWhiteSpace(part)))))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                id.Append(character);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-');
    }

    /// <summary>"Daily Express" is <c>express</c>.</summary>
    private static string PublisherWord(string publisher) =>
        publisher == Source.NotStated ? "unattributed" : publisher.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];

    private static string? DateOf(Edtf? date) => date?.Text.Trim('?', '~', '%');

    private static string? MonthOf(Edtf? date) => DateOf(date)?.Split('/')[0] is { Length: > 0 } start ? start[..Math.Min(start.Length, 7)] : null;
}
