using System.Diagnostics;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Client;

/// <summary>The programs of npm that check and use the API, installed once as locked into a folder beside the tests.</summary>
public sealed class NodeTools : IAsyncLifetime
{
    private static readonly string[] Files =
        ["package.json", "package-lock.json", ".npmrc", "spectral.yaml", "tsconfig.json", "globals.d.ts", "follow.ts"];

    public static string Document => Repo.Path("docs", "reading", "openapi.json");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "client");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "built"));
        var locked = Path.Combine(Folder, "package-lock.json");
        var wanted = await File.ReadAllTextAsync(Repo.Path("tests", "AgreementsKb.Tests", "Client", "package-lock.json"));
        var isInstalled = File.Exists(locked) && await File.ReadAllTextAsync(locked) == wanted
            && File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        foreach (var file in Files)
        {
            File.Copy(Repo.Path("tests", "AgreementsKb.Tests", "Client", file), Path.Combine(Folder, file), overwrite: true);
        }

        if (!isInstalled)
            await RunAsync(Folder, "npm", "ci", "--loglevel=error");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs the script of an installed package.</summary>
    /// <returns>What it wrote.</returns>
    public Task<string> NodeAsync(string script, params string[] arguments) => RunAsync(Folder, "node", [script, .. arguments]);

    /// <summary>Puts a script beside the installed packages.</summary>
    public static Task WriteAsync(string file, string script) => File.WriteAllTextAsync(Path.Combine(Folder, file), script);

    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        // On Windows npm is a script, which only the shell finds.
        var start = OperatingSystem.IsWindows() && program == "npm"
            ? new ProcessStartInfo("cmd.exe", ["/c", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = folder;
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await output}{errors}");
        return (await output).ReplaceLineEndings("\n");
    }
}
