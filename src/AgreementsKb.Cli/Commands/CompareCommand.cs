using System.CommandLine;
using AgreementsKb.Cli.Rendering;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Core.Records.Values;

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
        var json = CommonOptions.Json();
        var command = new Command("compare", "Set agreements side by side, every value with its source.")
        {
            question, currency, asOf, json,
        };
        command.SetAction(async (words, cancellationToken) =>
        {
            var query = new Compare.Query(
                string.Join(' ', words.GetValue(question)!),
                ListOf<string>.Empty,
                words.GetValue(currency)!,
                words.GetValue(asOf));
            var table = await kb.SendAsync(query, cancellationToken);
            if (words.GetValue(json))
            {
                await kb.Terminal.Out.WriteLineAsync(JsonOutput.Of(table));
            }
            else
            {
                ComparisonText.Write(table, kb.Terminal.Console);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
