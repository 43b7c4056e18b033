using System.Globalization;
using AgreementsKb.Core;

namespace AgreementsKb.Web.Limits;

/// <summary>How often a client may ask the API.</summary>
/// <param name="PerMinute">Requests; as many may come at once. 0 for any number.</param>
/// <param name="Local">Whether requests from the machine itself count too.</param>
public sealed record RateLimitOptions(int PerMinute, bool Local)
{
    public const string PerMinuteSetting = "AgreementsKb:RequestsPerMinute";
    public const string LocalSetting = "AgreementsKb:LimitLocal";

    private const int Default = 600;
    private const int Most = 1_000_000;

    /// <exception cref="BadParameterError">A setting is not what it can be.</exception>
    public static RateLimitOptions Of(IConfiguration configuration) =>
        new(Number(configuration[PerMinuteSetting]), Switch(configuration[LocalSetting]));

    private static int Number(string? text) => text switch
    {
        null or "" => Default,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most => number,
        _ => throw new BadParameterError(PerMinuteSetting, text, $"a whole number of requests from 0 to {Most}"),
    };

    private static bool Switch(string? text) => text switch
    {
        null or "" => false,
        _ when bool.TryParse(text, out var local) => local,
        _ => throw new BadParameterError(LocalSetting, text, "true or false"),
    };
}
