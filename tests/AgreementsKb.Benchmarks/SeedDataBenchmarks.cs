using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using BenchmarkDotNet.Attributes;

namespace AgreementsKb.Benchmarks;

/// <summary>What an editor's check, a program's start and a reader's comparison cost on the seed data, without the store.</summary>
[MemoryDiagnoser]
public class SeedDataBenchmarks
{
    private const string Question = "Italy-Tunisia versus UK-France";
    private string _folder = "";
    private RecordSet _records = new([]);
    private List<(RecordKind Kind, byte[] Json)> _stored = [];

    [GlobalSetup]
    public void Load()
    {
        _folder = SeedDataFolder.Path;
        _records = SeedFolder.Load(_folder).ToSet();
        _stored = _records.All.Select(record => (Kinds.Of(record), RecordJson.Write(record))).ToList();
    }

    [Benchmark]
    public int Check_the_folder() => SeedFolder.Load(_folder).Records.Count;

    [Benchmark]
    public int Read_the_stored_records() => _stored.Sum(stored => RecordJson.Read(stored.Kind, stored.Json).Id.Length);

    /// <summary>The first comparison after a change: phrases, indexes and disputes are worked out anew.</summary>
    [Benchmark]
    public int Compare_after_a_change() => Compare(new RecordSet(_records.All));

    [Benchmark(Baseline = true)]
    public int Compare() => Compare(_records);

    private static int Compare(RecordSet records) =>
        Comparer.Compare(records, SubjectsFrom.Words(records, Question), Question).Dimensions.Count;
}
