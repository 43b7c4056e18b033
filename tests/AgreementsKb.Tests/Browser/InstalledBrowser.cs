using System.Collections;
using System.Diagnostics;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Browser;

/// <summary>
/// Where the browser of the tests is: as <c>CHROMIUM</c> says, else a Chromium, Chrome or Edge of the machine, else (on Linux,
/// or where <c>CHROMIUM</c> is <c>npm</c>) the one that npm brings, so that .NET and Node.js are all that the tests need.
/// </summary>
internal static class InstalledBrowser
{
    private const string FromNpm = "npm";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    public static async Task<string> FindAsync()
    {
        var wanted = Environment.GetEnvironmentVariable("CHROMIUM");
        if (wanted is not null and not FromNpm)
        {
            File.Exists(wanted).ShouldBeTrue($"CHROMIUM names {wanted}, and there is no such file.");
            return wanted;
        }

        var found = wanted is null ? OnMachine().FirstOrDefault(File.Exists) : null;
        return found ?? await InstallAsync();
    }

    /// <summary>The environment of the browser. The libraries that npm brings come last: the machine's own are preferred.</summary>
    public static Dictionary<string, string> Surroundings()
    {
        var surroundings = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        if (OperatingSystem.IsLinux())
        {
            string?[] libraries = [Environment.GetEnvironmentVariable("LD_LIBRARY_PATH"), "/lib", "/usr/lib",
                Path.Combine(Path.GetTempPath(), "al2023", "lib")];
            surroundings["LD_LIBRARY_PATH"] = string.Join(':', libraries.Where(folder => !string.IsNullOrEmpty(folder)));
        }

        return surroundings;
    }

    private static IEnumerable<string> OnMachine()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        foreach (var name in Names)
        {
            foreach (var folder in folders)
            {
                yield return Path.Combine(folder, name);
            }
        }

        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        yield return "/Applications/Chromium.app/Contents/MacOS/Chromium";
        foreach (var root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 })
        {
            yield return Path.Combine(Environment.GetFolderPath(root), "Google", "Chrome", "Application", "chrome.exe");
            yield return Path.Combine(Environment.GetFolderPath(root), "Microsoft", "Edge", "Application", "msedge.exe");
        }
    }

    private static async Task<string> InstallAsync()
    {
        OperatingSystem.IsLinux().ShouldBeTrue(
            "No browser was found: install Chromium, Chrome or Edge, or name one in CHROMIUM.");
        var folder = Path.Combine(AppContext.BaseDirectory, "browser");
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { "package.json", "package-lock.json", ".npmrc" })
        {
            File.Copy(Repo.Path("tests", "AgreementsKb.Tests", "Browser", "npm", file), Path.Combine(folder, file), overwrite: true);
        }

        await RunAsync(folder, "npm", "ci", "--ignore-scripts", "--loglevel=error");
        var said = await RunAsync(
            folder, "node", "--input-type=module", "-e", "import c from '@sparticuz/chromium'; console.log(await c.executablePath())");
        return said.Trim();
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Makes the package unpack the libraries that a bare machine lacks.
        start.Environment["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {errors}");
        return await output;
    }
}
