using AgreementsKb.Cli;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Tests.Cli;

/// <summary>One run of <c>kb</c> and what came of it.</summary>
internal sealed record KbRun(int ExitCode, string Output, string Error)
{
    /// <summary>An address that nothing listens on.</summary>
    public const string Nowhere = "Host=127.0.0.1;Port=1;Database=nowhere;Username=nobody;Password=secret;Timeout=2";

    public static async Task<KbRun> OfAsync(string connectionString, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var kb = new KbContext(new Terminal(output, error), new StoreOptions { ConnectionString = connectionString });
        var exitCode = await KbProgram.RunAsync(args, kb, CancellationToken.None);
        return new KbRun(exitCode, output.ToString(), error.ToString());
    }
}
