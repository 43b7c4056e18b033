using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Api;

/// <summary>A query parameter of a route. It is read, refused and documented from this one description.</summary>
public sealed record QueryParameter(string Name, string Description)
{
    /// <summary>It may be given more than once.</summary>
    public bool Many { get; init; }

    /// <summary>The only words it takes; empty where it takes any text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>For a number: the most it may be; the least is 1.</summary>
    public int? Maximum { get; init; }

    /// <summary>
    /// What its text looks like, as a regular expression. What reads the value refuses the rest, in words of its own; null where any
    /// text may be one.
    /// </summary>
    public string? Pattern { get; init; }

    public string? Default { get; init; }

    /// <summary>A value that finds something in the seed data; of several values, parted by commas.</summary>
    public string? Example { get; init; }

    /// <summary>The text that was given; null where none was.</summary>
    /// <exception cref="BadParameterError">As of <see cref="Texts"/>.</exception>
    public string? Text(HttpRequest request)
    {
        var values = Texts(request);
        return values.Count == 0 ? null : values[0];
    }

    /// <summary>Every text that was given; a comma parts several as repeating the parameter does.</summary>
    /// <exception cref="BadParameterError">One is empty, no word of those it takes, or one too many.</exception>
    public ListOf<string> Texts(HttpRequest request)
    {
        var given = request.Query[Name].Select(value => value ?? "");
        var values = (Many ? given.SelectMany(value => value.Split(',')) : given).Select(value => value.Trim()).ToListOf();
        if (values.Count > 1 && !Many)
            throw new BadParameterError(Name, string.Join("`, `", values), "it to be given once");

        // No text of the store holds a NUL, and PostgreSQL takes none to look for.
        if (values.FirstOrDefault(value => value.Contains('\0', StringComparison.Ordinal)) is { } binary)
            throw new BadParameterError(Name, binary.Replace("\0", "\\0", StringComparison.Ordinal), "a text without NUL characters");

        return values.FirstOrDefault(value => value.Length == 0 || (Words.Count > 0 && !Words.Contains(value))) is { } wrong
            ? throw new BadParameterError(Name, wrong, Words.Count > 0 ? "one of " + string.Join(", ", Words) : "a value")
            : values;
    }

    /// <exception cref="BadParameterError">It is no whole number from 1 to <see cref="Maximum"/>.</exception>
    public int Number(HttpRequest request, int otherwise) => Text(request) switch
    {
        null => otherwise,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Maximum =>
            number,
        var text => throw new BadParameterError(Name, text, $"a whole number from 1 to {Maximum}"),
    };
}
