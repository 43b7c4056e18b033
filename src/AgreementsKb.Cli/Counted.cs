using System.Globalization;

namespace AgreementsKb.Cli;

/// <summary>"1 file", "3,000 files".</summary>
internal static class Counted
{
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
