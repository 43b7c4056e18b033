using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Makes a record of texts that an editor typed for its keys. A part with keys of its own is typed as
/// <c>actor: it, role: funder</c>, or as its values in the order of its keys: <c>it:funder</c>.
/// </summary>
internal sealed class NewFields(RecordKind kind, IReadOnlyDictionary<string, ListOf<string>> given)
{
    private const string Cite = "cite";

    /// <summary>Where the problems of the record as a whole are put, so that they are told from those of a key.</summary>
    private static readonly Position Whole = new(0, 0);

    private readonly RecordShape _shape = RecordShape.Of(kind.Type);

    /// <exception cref="BadParameterError">A text is not understood, or one is missing. Names the option.</exception>
    public KbRecord Read(string id)
    {
        var missing = _shape.Fields.Where(field => field.Required && field.Key != "id" && !given.ContainsKey(field.Key)).ToList();
        if (missing.Count > 0)
        {
            throw Missing(missing);
        }

        var entries = new List<Entry> { new("id", Whole, new ScalarNode(Whole, ScalarKind.Text, id)) };
        foreach (var field in _shape.Fields.Where(field => given.ContainsKey(field.Key)))
        {
            var entry = new Entry(field.Key, Whole, Value(field, given[field.Key]));
            RefuseProblems(field, entry);
            entries.Add(entry);
        }

        return RecordReader.Read(new MappingNode(Whole, entries), kind, new ProblemLog(id))!;
    }

    /// <summary>What is missing, for what the record turned out to need.</summary>
    public BadParameterError Missing(string key) => Missing([_shape.ByKey[key]]);

    private static BadParameterError Missing(List<Field> fields)
    {
        var others = string.Join(", ", fields.Skip(1).Select(field => $"`{NewOptions.Of(field)}`"));
        return new BadParameterError(
            NewOptions.Of(fields[0]), "nothing", NewOptions.Expected(fields[0]) + (others.Length > 0 ? $" (also missing: {others})" : ""));
    }

    private void RefuseProblems(Field field, Entry entry)
    {
        var log = new ProblemLog(field.Key);
        RecordReader.Read(new MappingNode(Whole, [entry]), kind, log);
        if (log.Problems.FirstOrDefault(problem => problem.Line != Whole.Line) is { } problem)
        {
            throw NewOptions.Refused(field, problem.Found, problem.Expected);
        }
    }

    private Node Value(Field field, ListOf<string> texts)
    {
        if (!field.IsList && texts.Count > 1)
        {
            throw new BadParameterError(NewOptions.Of(field), string.Join("`, `", texts), "one value");
        }

        var nodes = texts.Select(text => One(field, text)).ToList();
        return field.IsList ? new SequenceNode(Position.Start, nodes) : nodes[0];
    }

    private Node One(Field field, string text) => field.Form switch
    {
        FieldForm.Object => Part(field, text),
        FieldForm.Boolean or FieldForm.Integer or FieldForm.Decimal => new ScalarNode(Position.Start, PlainScalar.KindOf(text), text),
        _ => new ScalarNode(Position.Start, ScalarKind.Text, text),
    };

    private MappingNode Part(Field field, string text)
    {
        var part = text.StartsWith('{') ? Typed(field, text)
            : text.Contains(": ", StringComparison.Ordinal) ? Typed(field, $"{{ {text} }}")
            : InOrder(field, text);
        var needsCite = RecordShape.Of(field.ValueType).ByKey.TryGetValue(Cite, out var cite) && cite.Required && part.Find(Cite) is null;
        return needsCite && _shape.ByKey.TryGetValue(Cite, out var own) && given.TryGetValue(Cite, out var texts)
            ? part with { Entries = [.. part.Entries, new Entry(Cite, Position.Start, Value(own, texts))] }
            : part;
    }

    private static MappingNode Typed(Field field, string yaml)
    {
        var log = new ProblemLog(field.Key);
        return YamlText.Read(Encoding.UTF8.GetBytes(yaml), log)
            ?? throw NewOptions.Refused(field, log.Problems[0].Found, log.Problems[0].Expected);
    }

    private MappingNode InOrder(Field field, string text)
    {
        var fields = RecordShape.Of(field.ValueType).Fields;
        var values = text.Split(':', fields.Count, StringSplitOptions.TrimEntries);
        return new MappingNode(
            Position.Start,
            [.. values.Select((value, i) => new Entry(fields[i].Key, Position.Start, One(fields[i], value)))]);
    }
}
