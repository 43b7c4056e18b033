using System.CommandLine;
using AgreementsKb.Cli.Commands;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.SeedData;

namespace AgreementsKb.Cli;

/// <summary>The command <c>kb</c>: reads the words, runs the verb, turns errors into exit codes.</summary>
public static class KbProgram
{
    public static async Task<int> RunAsync(string[] args, KbContext kb, CancellationToken cancellationToken)
    {
        var parsed = Root(kb).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await kb.Terminal.Error.WriteLineAsync($"kb: {error.Message}");
            }

            await kb.Terminal.Error.WriteLineAsync("kb: see `kb --help`, or `kb <command> --help`");
            return ExitCodes.WrongUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = kb.Terminal.Out,
            Error = kb.Terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (KbError error)
        {
            return Explain(error, kb.Terminal);
        }
        catch (OperationCanceledException)
        {
            await kb.Terminal.Error.WriteLineAsync("kb: stopped; nothing is half written");
            return ExitCodes.DataHasErrors;
        }
    }

    private static RootCommand Root(KbContext kb) => new("The knowledge base of bilateral migration agreements, for editors.")
    {
        CheckCommand.Create(kb),
        FmtCommand.Create(kb),
        NewCommand.Create(kb),
        RenameCommand.Create(kb),
        SchemasCommand.Create(kb),
        DiffCommand.Create(kb),
        ImportCommand.Create(kb),
        ExportCommand.Create(kb),
        CompareCommand.Create(kb),
        ShowCommand.Create(kb),
        HistoryCommand.Create(kb),
        RevertCommand.Create(kb),
        TokenCommand.Create(kb),
    };

    private static int Explain(KbError error, Terminal terminal)
    {
        if (error is SeedDataError data)
        {
            foreach (var problem in data.Problems)
            {
                terminal.Error.WriteLine(problem.ToString());
            }
        }

        terminal.Error.WriteLine($"kb: {error.Message}");
        if (error is NotUnderstoodError { NamesExamples: true })
        {
            terminal.Error.WriteLine("kb: `kb export <folder>` writes every agreement and actor, a file each; `kb show <id>` shows one");
        }

        return error switch
        {
            StoreUnavailableError => ExitCodes.DatabaseUnreachable,
            BadParameterError or NotUnderstoodError => ExitCodes.WrongUsage,
            _ => ExitCodes.DataHasErrors,
        };
    }
}
