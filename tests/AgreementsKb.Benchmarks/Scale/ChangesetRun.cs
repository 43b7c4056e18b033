using System.Diagnostics;
using System.Globalization;
using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Benchmarks.Scale;

/// <summary>How long a changeset waits for its check in a large store: one that takes nothing away, and ones that do.</summary>
internal static class ChangesetRun
{
    public static void Measure(RecordSet stored)
    {
        var statement = stored.Statements.Values.First();
        var source = stored.Sources.Values.First();
        Time("changeset, a new summary", Given(statement with { Summary = "Said otherwise." }));
        Time("changeset, a shorter source", Given(source with { Locators = source.Locators with { Count = 1 } }));
        Time("changeset, a source removed", $$"""{"kind":"source","id":"{{source.Id}}","remove":true}""");

        void Time(string what, string text)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            ChangesetText.Read(utf8, ChangesetForm.Lines, stored);
            var clock = Stopwatch.StartNew();
            var problems = ChangesetText.Read(utf8, ChangesetForm.Lines, stored).Problems.Count;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{what,-28} {clock.Elapsed.TotalMilliseconds,10:N1} ms, {problems} problems"));
        }
    }

    private static string Given(KbRecord record) =>
        $$"""{"kind":"{{Kinds.Of(record)}}","data":{{Encoding.UTF8.GetString(RecordJson.Write(record))}}}""";
}
