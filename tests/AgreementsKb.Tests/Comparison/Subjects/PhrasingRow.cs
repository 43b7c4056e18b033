using AgreementsKb.Core;
using AgreementsKb.Core.Comparison.Subjects;

namespace AgreementsKb.Tests.Comparison.Subjects;

/// <summary>The tables of phrasings, and what came of a phrasing in the form in which they have it.</summary>
internal static class PhrasingRow
{
    /// <summary>Query and answer; an answer goes on in the lines that are set in.</summary>
    public static TheoryData<string, string> Of(params string[] tables)
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in tables.SelectMany(table => table.Replace("\n ", "\u0001 ", StringComparison.Ordinal).Split('\n')))
        {
            var lines = row.Split('\u0001');
            var parts = lines[0].Split(" => ");
            rows.Add(
                parts[0].Replace("\\n", "\n", StringComparison.Ordinal),
                string.Join('\n', lines.Skip(1).Select(line => line.Trim()).Prepend(parts[1])));
        }

        return rows;
    }

    /// <summary>Ids of the subjects; of an error what it found, with its suggestions on the lines below.</summary>
    public static string Read(Catalogue catalogue, string query)
    {
        try
        {
            return Ids(catalogue, query);
        }
        catch (NotUnderstoodError error)
        {
            return Said("?", error.NotUnderstood, query, error.Suggestions);
        }
        catch (BadParameterError error)
        {
            return Said("!", error.Found, query, error.Suggestions);
        }
    }

    public static string Ids(Catalogue catalogue, string query) =>
        string.Join(' ', SubjectsFrom.Words(catalogue, query).Subjects.Select(subject => subject.Id));

    private static string Said(string kind, string found, string query, IEnumerable<string> suggestions) =>
        string.Join('\n', suggestions.Prepend($"{kind} {(found == query ? "*" : found)}"));
}
