using System.Text.Json;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using Spectre.Console;

namespace AgreementsKb.Cli.Commands;

/// <summary>
/// Asks for what a new record lacks, one key after the other. What is refused is said and asked for again, by the same rules
/// as for options: the questions know none of their own.
/// </summary>
internal sealed class NewQuestions(KbContext kb, IAnsiConsole console, New.Command draft)
{
    private readonly Dictionary<string, ListOf<string>> _given = new(draft.Given, StringComparer.Ordinal);
    private RecordSet _seed = new([]);
    private New.Command _draft = draft;

    public async Task<New.Command> AskAsync(CancellationToken cancellationToken)
    {
        var check = await kb.SendAsync(new Check.Query(_draft.Folder), cancellationToken);
        _seed = check.Problems.Count == 0 ? check.ToSet() : throw new SeedDataError(check.Problems);
        foreach (var field in NewOptions.Fields(_draft.Kind).Where(field => field.Required && !_given.ContainsKey(field.Key)))
        {
            _given[field.Key] = Values(field);
        }

        AskForIdParts();
        while (true)
        {
            try
            {
                var proposed = await kb.SendAsync(_draft with { Given = _given, DryRun = true }, cancellationToken);
                return _draft with { Given = _given, Id = _draft.Id ?? Ask("id", proposed.Id) };
            }
            catch (BadParameterError refused)
            {
                console.WriteLine(refused.Message);
                AskAgain(refused);
            }
        }
    }

    private void AskForIdParts()
    {
        if (_draft.Id is null && _draft.Kind.Name == Kinds.Agreement)
        {
            _draft = _draft with { Year = _draft.Year ?? Optional("year, for the id") };
        }

        if (_draft.Id is null && _draft.Kind.Name is Kinds.Agreement or Kinds.Statement)
        {
            _draft = _draft with { Word = _draft.Word ?? Optional("a word or two, for the id") };
        }
    }

    private void AskAgain(BadParameterError refused)
    {
        if (refused.Parameter == "--id")
        {
            _draft = _draft with { Id = Ask("id", proposed: null) };
            return;
        }

        var field = NewOptions.Fields(_draft.Kind).FirstOrDefault(field => NewOptions.Of(field) == refused.Parameter);
        _given[field?.Key ?? throw refused] = Values(field);
    }

    private ListOf<string> Values(Field field)
    {
        var values = new List<string>();
        do
        {
            values.Add(Value(field, field.Key));
        }
        while (field.IsList && console.Prompt(Another(field)));
        return values.ToListOf();
    }

    private static ConfirmationPrompt Another(Field field) =>
        new($"another {Markup.Escape(NewOptions.Of(field)[2..])}?") { DefaultValue = false };

    private string Value(Field field, string name)
    {
        if (field.Form == FieldForm.Object)
        {
            return Part(field, name);
        }

        var choices = field switch
        {
            { Scheme: { } scheme } => _seed.Terms.Values.Where(term => term.Scheme == scheme).Select(term => term.Word),
            { Form: FieldForm.Enumeration } => Enum.GetValues(field.ValueType).Cast<object>().Select(RecordShape.WordOf),
            _ => [],
        };
        if (choices.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } words)
        {
            return console.Prompt(new SelectionPrompt<string>().Title(Markup.Escape(name)).EnableSearch().AddChoices(words));
        }

        var isPartsCite = name.EndsWith(" cite", StringComparison.Ordinal);
        return Ask($"{name} ({NewOptions.Expected(field)})", isPartsCite ? _given.GetValueOrDefault("cite")?[0] : null);
    }

    /// <summary>The keys of a part, as the JSON that YAML reads as well, so that no sign in an answer is taken for more.</summary>
    private string Part(Field part, string name)
    {
        var answers = new List<string>();
        foreach (var field in NewOptions.Asked(part))
        {
            var label = $"{name} {field.Key}";
            var answer = field.Required ? Value(field, label) : Optional($"{label} ({NewOptions.Expected(field)})");
            if (answer is not null)
            {
                var isPlain = field.Form is FieldForm.Integer or FieldForm.Boolean;
                answers.Add($"\"{field.Key}\": {(isPlain ? answer : JsonSerializer.Serialize(answer))}");
            }
        }

        return $"{{ {string.Join(", ", answers)} }}";
    }

    private string Ask(string label, string? proposed)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(label));
        return console.Prompt(proposed is null ? prompt : prompt.DefaultValue(proposed));
    }

    private string? Optional(string label) =>
        console.Prompt(new TextPrompt<string>(Markup.Escape($"{label}, or nothing:")).AllowEmpty()) is { Length: > 0 } answer ? answer : null;
}
