using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Records;

/// <summary>What somebody means by an <c>asOf</c>: a revision, or the time before which changes count.</summary>
/// <param name="Revision">Null where a date or a time was given.</param>
/// <param name="From">The first instant that was meant; UTC.</param>
/// <param name="Before">The instant after the last that was meant; UTC.</param>
public sealed partial record AsOfText(long? Revision, DateTime From, DateTime Before)
{
    public const string Form =
        "a date (`2026-11-20`), a time (`2026-11-20T10:00:00Z`) or a revision of the knowledge base (`812`)";

    /// <summary>PostgreSQL keeps times to the microsecond.</summary>
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    /// <summary>Null where the text is none of the three.</summary>
    public static AsOfText? Read(string text)
    {
        if (text.Length is > 0 and <= 18 && text.All(char.IsAsciiDigit))
        {
            return new AsOfText(long.Parse(text, CultureInfo.InvariantCulture), default, default);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Span(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), TimeSpan.FromDays(1));
        }

        // A query string turns an unescaped plus into a blank.
        var time = text.Replace(' ', '+');
        return TimeShape().IsMatch(time)
            && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? Span(new DateTime(instant.UtcTicks - (instant.UtcTicks % Instant.Ticks), DateTimeKind.Utc), Instant)
            : null;
    }

    private static AsOfText Span(DateTime from, TimeSpan length) =>
        new(Revision: null, from, from > DateTime.MaxValue - length ? DateTime.MaxValue : from + length);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeShape();
}
