using System.CommandLine;
using System.Text;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Core.Records.Values;
using Spectre.Console;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb compare "Italy-Tunisia versus UK-France"</c>.</summary>
internal static class CompareCommand
{
    public static Command Create(KbContext kb)
    {
        var question = new Argument<string[]>("question")
        {
            Description = "Two to six subjects in words: \"Italy-Tunisia versus UK-France\".",
            Arity = ArgumentArity.OneOrMore,
        };
        var currency = new Option<string>("--currency")
        {
            Description = "ISO 4217 code of the converted amounts.",
            DefaultValueFactory = _ => Comparer.DefaultCurrency,
        };
        var asOf = CommonOptions.AsOf();
        var knownBy = new Option<string?>("--known-by")
        {
            Description = "Only claims whose source was published by the end of a day, a month or a year.",
        };
        var json = CommonOptions.Json();
        var format = WayOption.Format();
        var output = WayOption.Output();
        var full = new Option<bool>("--full")
        {
            Description = "Of the table every value, dispute and working, not only the first lines of each answer. Other forms always have all.",
        };
        var command = new Command("compare", "Set agreements side by side, every value with its source.")
        {
            question, currency, asOf, knownBy, full, format, output, json,
        };
        command.SetAction(async (words, cancellationToken) =>
        {
            var query = new Compare.Query(
                string.Join(' ', words.GetValue(question)!),
                ListOf<string>.Empty,
                words.GetValue(currency)!,
                words.GetValue(asOf),
                words.GetValue(knownBy));
            var name = words.GetValue(json) ? Way.Json.Name : words.GetValue(format)!;
            RefuseUnreadable(kb.Terminal, name, words.GetValue(output));
            var table = await kb.SendAsync(query, cancellationToken);
            Action<ComparisonTable, IAnsiConsole> text = words.GetValue(full) ? ComparisonText.Write : ComparisonBrief.Write;
            if (words.GetValue(output) is { } path)
            {
                var bytes = Bytes(table, name, text);
                await WholeFile.WriteAsync(path, "output", file => file.WriteAsync(bytes, cancellationToken).AsTask());
            }
            else
            {
                await WriteAsync(kb.Terminal, table, name, text, cancellationToken);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Before the store is asked: a terminal can only be upset by bytes that are no text.</summary>
    private static void RefuseUnreadable(Terminal terminal, string name, string? path)
    {
        if (path is null && terminal.OutputIsTerminal && Way.Named(name) is { IsBinary: true })
        {
            throw new BadParameterError("format", name, "`--output file`, or a pipe: a terminal cannot show it");
        }
    }

    private static async Task WriteAsync(
        Terminal terminal,
        ComparisonTable table,
        string name,
        Action<ComparisonTable, IAnsiConsole> text,
        CancellationToken cancellationToken)
    {
        switch (Way.Named(name))
        {
            case null:
                text(table, terminal.Page);
                break;
            case { Name: "json" }:
                await terminal.Out.WriteLineAsync(JsonOutput.Of(table));
                break;
            case var way:
                await terminal.WriteAsync(way.Write(table), cancellationToken);
                break;
        }
    }

    /// <summary>A file holds what standard output would.</summary>
    private static byte[] Bytes(ComparisonTable table, string name, Action<ComparisonTable, IAnsiConsole> text) => Way.Named(name) switch
    {
        null => Encoding.UTF8.GetBytes(Plain(table, text)),
        { Name: "json" } => Encoding.UTF8.GetBytes(JsonOutput.Of(table) + "\n"),
        var way => way.Write(table),
    };

    private static string Plain(ComparisonTable table, Action<ComparisonTable, IAnsiConsole> text)
    {
        using var output = new StringWriter();
        text(table, new Terminal(output, TextWriter.Null).Page);
        return output.ToString();
    }
}
