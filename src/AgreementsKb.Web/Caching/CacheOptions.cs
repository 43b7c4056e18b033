using System.Globalization;
using AgreementsKb.Core;

namespace AgreementsKb.Web.Caching;

/// <summary>How much memory finished answers may take.</summary>
/// <param name="Bytes">Of their bodies, headers and keys together; 0 keeps none.</param>
public sealed record CacheOptions(long Bytes)
{
    public const string Setting = "AgreementsKb:CacheMegabytes";

    /// <summary>Some 1,500 records or, compressed, hundreds of comparisons: with 100,000 agreements the program stays below 300 MB.</summary>
    private const int Default = 12;
    private const int Most = 65_536;

    /// <summary>A body that is larger is not kept: it would push out too many others.</summary>
    public int LongestBody => (int)Math.Min(Bytes / 8, 16 << 20);

    /// <exception cref="BadParameterError">The setting is no whole number of megabytes.</exception>
    public static CacheOptions Of(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => new CacheOptions((long)Default << 20),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes <= Most =>
            new CacheOptions((long)megabytes << 20),
        var text => throw new BadParameterError(Setting, text, $"a whole number of megabytes from 0 to {Most}"),
    };
}
