using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Cli.Rendering;

/// <summary>What a check found: a line each, in the order of the files, and a sentence at the end; or JSON.</summary>
internal sealed class CheckReport(Terminal terminal, bool json, bool noWarnings)
{
    /// <summary>More hints of one kind are counted and not listed.</summary>
    private const int MostListed = 50;

    private const string Red = "\u001b[31m";
    private const string Yellow = "\u001b[33m";
    private const string Plain = "\u001b[0m";

    /// <summary>Begins anew on a screen that is watched.</summary>
    public void Begin(DateTimeOffset now)
    {
        if (terminal.HasColour && !json)
            terminal.Console.Clear(home: true);

        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"-- {now:HH:mm:ss} --"));
    }

    public void Write(Check.Result result)
    {
        var warnings = noWarnings ? [] : result.Warnings;
        if (json)
        {
            var records = result.Records.Count;
            terminal.Out.WriteLine(JsonOutput.Of(new { result.Files, Records = records, result.Problems, Warnings = warnings }));
            return;
        }

        var unlisted = warnings.GroupBy(warning => warning.Code).Where(kind => kind.Count() > MostListed).ToList();
        foreach (var problem in InOrder(result.Problems, warnings.Except(unlisted.SelectMany(kind => kind))))
            terminal.Out.WriteLine(Line(problem));

        terminal.Error.WriteLine(Summary(result, warnings.Count) + Unlisted(unlisted));
    }

    private static IEnumerable<Problem> InOrder(ListOf<Problem> problems, IEnumerable<Problem> warnings) => problems
        .Concat(warnings)
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .ThenBy(problem => problem.Severity);

    private static string Summary(Check.Result result, int warnings)
    {
        var problems = result.Problems.Count == 0 ? "no problems" : NumberWords.Count(result.Problems.Count, "problem");
        var summary = $"{NumberWords.Count(result.Files, "file")} checked, {problems}";
        return warnings == 0 ? summary : $"{summary}, {NumberWords.Count(warnings, "warning")}";
    }

    /// <summary>What is said of very many records points to no record in particular, and would hide the few others.</summary>
    private static string Unlisted(List<IGrouping<string?, Problem>> kinds) => kinds.Count == 0 ? "" : "; not listed here, but by `--json`: "
        + Sentence.And(kinds.Select(kind => $"{NumberWords.Of(kind.Count())} `{kind.Key}`"));

    /// <summary>Coloured up to what was found, so that the place and the weight are seen first. A line is never broken.</summary>
    private string Line(Problem problem)
    {
        var line = problem.ToString();
        var place = line.IndexOf(": found ", StringComparison.Ordinal);
        var colour = problem.Severity == Severity.Warning ? Yellow : Red;
        return terminal.HasColour && place > 0 ? $"{colour}{line[..place]}{Plain}{line[place..]}" : line;
    }
}
