using System.Globalization;
using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Benchmarks.Scale;

/// <summary>
/// What a large knowledge base costs an editor: <c>kb check</c> and <c>kb import</c> over generated records, in the program itself,
/// with a server of its own in a temporary folder.
/// </summary>
internal static class ScaleRun
{
    private const int Records = 100_000;

    public static async Task RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var wanted = words.Count > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : Records;
        var folder = Directory.CreateTempSubdirectory("agreementskb-scale-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // PostgreSQL does not run as root: its own user must get to its data.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        try
        {
            var seed = SeedFolder.Load(SeedDataFolder.Path, cancellationToken: cancellationToken).ToSet();
            var (files, lines) = (Path.Combine(folder, "seed-data"), Path.Combine(folder, "export.ndjson"));
            var count = Write(GeneratedRecords.Of(seed, wanted), files, lines);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} records, {Environment.ProcessorCount} cores"));
            await MeasureAsync("check, files", files, "check", files);

            // Databases that exist: making one takes seconds, and is no part of an import.
            foreach (var home in new[] { "1", "2" })
            {
                await Measured.KbAsync(Path.Combine(folder, home), cancellationToken, "history", "--changesets");
            }

            await MeasureAsync("import, files", Path.Combine(folder, "1"), "import", files);
            await MeasureAsync("import again, files", Path.Combine(folder, "1"), "import", files);
            await MeasureAsync("import, lines", Path.Combine(folder, "2"), "import", lines);
            ChangesetRun.Measure(SeedFolder.Load(files, cancellationToken: cancellationToken).ToSet());

            async Task MeasureAsync(string what, string home, params string[] kb) =>
                Console.WriteLine((await Measured.KbAsync(home, cancellationToken, kb)).Line(what, count));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Write(IEnumerable<KbRecord> records, string files, string lines)
    {
        foreach (var kind in Kinds.All)
        {
            Directory.CreateDirectory(Path.Combine(files, kind.Plural));
        }

        var count = 0;
        using var export = File.Create(lines);
        foreach (var record in records)
        {
            var kind = Kinds.Of(record);
            File.WriteAllText(Path.Combine(files, kind.Plural, record.Id + ".yaml"), RecordYaml.Write(record));
            export.Write(Encoding.UTF8.GetBytes($$"""{"kind":"{{kind}}","id":"{{record.Id}}","revision":1,"data":"""));
            export.Write(RecordJson.Write(record));
            export.Write("}\n"u8);
            count++;
        }

        return count;
    }
}
