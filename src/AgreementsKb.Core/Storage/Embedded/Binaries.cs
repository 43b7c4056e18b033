using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>A folder with the programs of a PostgreSQL server that the server's user can run.</summary>
internal sealed partial record Binaries(string Folder, int Major)
{
    public const int OldestMajor = 15;

    private static readonly string Ending = OperatingSystem.IsWindows() ? ".exe" : "";

    public static string ControlName => "pg_ctl" + Ending;

    public string Initdb => Path.Combine(Folder, "initdb" + Ending);

    public string Control => Path.Combine(Folder, ControlName);

    /// <summary>Null where the folder holds no server, one that is too old, or one that the user cannot run.</summary>
    public static async Task<Binaries?> TryAsync(string folder, Account account, CancellationToken cancellationToken)
    {
        var binaries = new Binaries(folder, Major: 0);
        var postgres = Path.Combine(folder, "postgres" + Ending);
        if (!File.Exists(postgres) || !File.Exists(binaries.Initdb) || !File.Exists(binaries.Control))
        {
            return null;
        }

        var version = await account.RunAsync(postgres, ["--version"], Path.GetPathRoot(folder)!, cancellationToken);
        var major = version.Succeeded && Version().Match(version.Output) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;
        return major >= OldestMajor ? binaries with { Major = major } : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d{1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
