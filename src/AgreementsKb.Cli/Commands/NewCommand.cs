using System.CommandLine;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb new &lt;kind&gt;</c>: the file of a new record. What is not given as an option is asked for on a terminal.</summary>
internal static class NewCommand
{
    public static Command Create(KbContext kb)
    {
        var command = new Command("new", "Make the file of a new record: asks, or takes options.");
        foreach (var kind in Kinds.All)
        {
            command.Add(OfKind(kind, kb));
        }

        command.SetAction(new Func<ParseResult, int>(
            _ => throw new BadParameterError("kind", "nothing", $"one of {string.Join(", ", Kinds.All)}")));
        return command;
    }

    private static Command OfKind(RecordKind kind, KbContext kb)
    {
        var options = NewOptions.Fields(kind).ToDictionary(field => field, OptionOf);
        var id = new Option<string?>("--id") { Description = "The id, instead of the one that the rules give." };
        var year = new Option<string?>("--year") { Description = "The year in the id of an agreement." };
        var word = new Option<string?>("--word") { Description = "A word or two at the end of the id." };
        var path = CommonOptions.Path();
        var command = new Command(kind.Name, $"Make the file of a new {kind.Name}.") { id, path };
        var takesYear = kind.Name == Kinds.Agreement;
        var takesWord = takesYear || kind.Name == Kinds.Statement;
        foreach (var option in options.Values.Cast<Option>().Concat(takesYear ? [year] : []).Concat(takesWord ? [word] : []))
        {
            command.Add(option);
        }

        command.SetAction(async (words, cancellationToken) =>
        {
            var given = options.Where(option => words.GetValue(option.Value) is { Length: > 0 })
                .ToDictionary(option => option.Key.Key, option => words.GetValue(option.Value)!.ToListOf(), StringComparer.Ordinal);
            var draft = new New.Command(SeedFolderPath.Resolve(words.GetValue(path)), kind, given)
            {
                Id = words.GetValue(id),
                Year = takesYear ? words.GetValue(year) : null,
                Word = takesWord ? words.GetValue(word) : null,
            };
            if (kb.Terminal.Questions is { } questions)
            {
                draft = await new NewQuestions(kb, questions, draft).AskAsync(cancellationToken);
            }

            var made = await kb.SendAsync(draft, cancellationToken);
            await SchemasCommand.FollowAsync(draft.Folder, kb, cancellationToken);
            await kb.Terminal.Out.WriteLineAsync(made.File);
            await kb.Terminal.Error.WriteLineAsync("made; it passes `kb check`");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string[]> OptionOf(Field field) => new(NewOptions.Of(field))
    {
        Description = $"{(field.Required ? "Required: " : "")}{NewOptions.Expected(field)}{(field.IsList ? "; may be given again" : "")}",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}
