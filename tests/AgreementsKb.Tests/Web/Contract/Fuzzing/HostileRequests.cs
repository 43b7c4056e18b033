using System.Text;

namespace AgreementsKb.Tests.Web.Contract.Fuzzing;

/// <summary>Requests that nobody would send who means well, made up from the OpenAPI document. The same seed gives the same requests.</summary>
public sealed class HostileRequests(ApiDocument api, int seed)
{
    /// <summary>Shorter than the longest line that a server reads.</summary>
    private const int Longest = 3000;

    private static readonly string[] Nasty =
    [
        "", " ", "\0", "a\0b", "\r\nX-Forged: 1", "'", "''; drop table records; --", "\" or 1=1", "%", "%_%", "\\", "\\'", "{}", "[]", "null",
        "undefined", "true", "-0", "0", "1", "-1", "1e309", "NaN", "٣", "2147483648", "9223372036854775808", "0x10", "1.0", "../../etc/passwd",
        "..%2f", "<script>alert(1)</script>", "${jndi:ldap://x}", "\uD83D\uDE00", "\uFFFF", "\u202Eit", "é", "e\u0301", "İ", "ß", "ﷺ",
        "a:*", "!", "&", "|", "(", ")", "((((", "<->", "\"", "\"\"", "- -", "-", "--x", "*", "?", "^(a+)+$", "(?=", "@", "it@", "it+", "+", ",", ",,", "it,",
        "versus", "it versus", "versus versus versus", "2024", "2024-13", "2024-02-30", "0000-01-01", "9999-12-31", "9999-12-31T23:59:59.9999999Z",
        "2024-01/..", "../..", "2024/2023", "2024~", "2024?", "XXXX", "-9999", "2026-11-20T10:00:00+99:99", "application/json", "W/\"1\"", "MQ", "dGVybS9h", "////",
    ];

    private static readonly string[] Headers =
    [
        "Accept", "Accept-Encoding", "If-None-Match", "If-Match", "If-Modified-Since", "Range", "X-Request-Id", "Origin", "Last-Event-ID", "Authorization",
        "Access-Control-Request-Method",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "DELETE", "PUT", "TRACE"];

    private readonly Random _random = new(seed);

    /// <summary>One more; there is no end of them.</summary>
    public HostileRequest Next()
    {
        var operation = Pick(api.Operations);
        var isAsDescribed = operation.Method != "GET" || Chance(4);
        var pairs = operation.QueryParameters
            .Where(_ => !Chance(2))
            .SelectMany(parameter => Values(parameter).Select(value => (Chance(50) ? Text() : parameter.Name, value)))
            .ToList();
        return new HostileRequest(
            operation,
            new HttpMethod(isAsDescribed ? operation.Method : Pick(Methods)),
            operation.Address(pairs, part => Chance(2) ? null : Segment(Value(part))),
            Chance(3) ? [(Pick(Headers), Printable(Value(parameter: null)))] : [],
            operation.Bodies.Count > 0 ? Body(operation) : null);
    }

    private IEnumerable<string> Values(ApiParameter parameter) =>
        Enumerable.Range(0, parameter.IsMany || Chance(10) ? _random.Next(1, 5) : 1).Select(_ => Value(parameter));

    private string Value(ApiParameter? parameter) => _random.Next(8) switch
    {
        0 or 1 when parameter is { Example.Count: > 0 } => Pick(parameter.Example),
        2 when parameter is { Words.Count: > 0 } => Pick(parameter.Words),
        3 when parameter is { Example.Count: > 0 } => Torn(Pick(parameter.Example)),
        4 => _random.NextInt64(-10, 1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        5 => Text(),
        _ => Pick(Nasty),
    };

    /// <summary>The example with a letter changed, doubled or gone.</summary>
    private string Torn(string text)
    {
        var at = _random.Next(text.Length);
        return _random.Next(3) switch
        {
            0 => text[..at] + (char)_random.Next(1, 0xD800) + text[(at + 1)..],
            1 => text[..at] + text[at] + text[at..],
            _ => text.Remove(at, 1),
        };
    }

    private string Text()
    {
        var text = new StringBuilder();
        var length = Chance(20) ? _random.Next(Longest) : _random.Next(1, 12);
        while (text.Length < length)
            text.Append(Chance(3) ? Pick(Nasty) : ((char)_random.Next(1, Chance(2) ? 0x80 : 0xD800)).ToString());

        return text.Length > Longest ? text.ToString(0, Longest) : text.ToString();
    }

    /// <summary>
    /// One part of a path. A client takes <c>.</c> and <c>..</c> away before it asks, and the web server refuses a NUL before we are asked.
    /// </summary>
    private static string Segment(string value) =>
        value.Length == 0 || value is "." or ".." ? "-" : Uri.EscapeDataString(value.Replace("\0", "", StringComparison.Ordinal));

    private static string Printable(string value) => new([.. value.Where(letter => letter is >= ' ' and < (char)0x7F)]);

    private (string MediaType, byte[] Bytes) Body(ApiOperation operation)
    {
        var (type, example) = Pick(operation.Bodies);
        var text = _random.Next(4) switch
        {
            0 => example,
            1 => Torn(Torn(example)),
            2 => example + example,
            _ => Text(),
        };
        return (Chance(8) ? "text/plain" : type, Encoding.UTF8.GetBytes(text));
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
