using System.Globalization;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>Where PostgreSQL servers usually are on a machine: on the path, and where packages put them, newest first.</summary>
internal static class BinariesOnMachine
{
    /// <summary>What was looked through, for the message that nothing was found.</summary>
    public const string Places = "PATH, /usr/lib/postgresql/*/bin, /usr/pgsql-*/bin, Homebrew, Program Files";

    public static IEnumerable<string> Folders() => OnPath().Concat(Installed()).Distinct(StringComparer.Ordinal);

    /// <summary>A link on the path leads to the folder that has all of them.</summary>
    private static IEnumerable<string> OnPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        where folder.Length > 0
        let control = new FileInfo(Path.Combine(folder, Binaries.ControlName))
        where control.Exists
        let target = control.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? control.FullName
        select Path.GetDirectoryName(target)!;

    private static IEnumerable<string> Installed() => OperatingSystem.IsWindows()
        ? Under(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*")
        :
        [
            .. Under("/usr/lib/postgresql", "*"),
            .. Under("/usr", "pgsql-*"),
            .. Under("/opt/homebrew/opt", "postgresql*"),
            .. Under("/usr/local/opt", "postgresql*"),
        ];

    private static IEnumerable<string> Under(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder, pattern)
            .OrderByDescending(found => Number(Path.GetFileName(found)))
            .Select(found => Path.Combine(found, "bin"))
            .Where(Directory.Exists)
        : [];

    /// <summary>Of <c>15</c>, <c>pgsql-16</c>, <c>postgresql@17</c>; a name without one is Homebrew's current version.</summary>
    private static int Number(string name)
    {
        var digits = new string([.. name.Where(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }
}
