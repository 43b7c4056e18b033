using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData.Rules;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Reads and checks many texts at once, in two passes: what each record is to the others, then each record by all the rules.
/// What is kept between the passes is little, so that memory grows with the texts and not with what is read from them. The
/// outcome is that of one text after the other.
/// </summary>
internal sealed class Compilation(IReadOnlyList<SeedText> texts, Archive? archive, Reporting reporting)
{
    /// <summary>In bytes: as long as all texts are shorter, what was read from them is kept, and none is read twice.</summary>
    private const long ShortTexts = 2 << 20;

    private readonly Document?[] _kept = new Document?[texts.Count];
    private readonly KnownRecord?[] _known = new KnownRecord?[texts.Count];
    private readonly IReadOnlyList<CircleRules.Step>[] _steps = new IReadOnlyList<CircleRules.Step>[texts.Count];
    private readonly ProblemLog?[] _logs = new ProblemLog?[texts.Count];
    private readonly int[] _unread = new int[texts.Count];
    private readonly CheckedRecord?[] _records = new CheckedRecord?[texts.Count];
    private long _read;
    private volatile bool _broken;

    /// <summary>How many records were found, sound or not.</summary>
    public int Count => _known.Count(record => record is not null);

    /// <summary>The records of all texts; empty where one has problems.</summary>
    public IReadOnlyList<CheckedRecord> Records => _broken ? [] : _records.OfType<CheckedRecord>().ToList();

    /// <summary>What there is to say about the texts, in their order; nothing for those without problems.</summary>
    public IEnumerable<ProblemLog> Logs => _logs.OfType<ProblemLog>();

    /// <summary>
    /// The same as of one file: first what could not be read, then what breaks a rule, as if one text
    /// had been read after the other and then checked.
    /// </summary>
    public ProblemLog LogOf(string file)
    {
        var whole = new ProblemLog(file);
        foreach (var (log, unread) in _logs.Zip(_unread).Where(pair => pair.First is not null))
        {
            whole.Take(log!.Problems.Take(unread));
        }

        foreach (var (log, unread) in _logs.Zip(_unread).Where(pair => pair.First is not null))
        {
            whole.Take(log!.Problems.Skip(unread));
            whole.Take(log.Warnings);
        }

        return whole;
    }

    public void Run(CancellationToken cancellationToken)
    {
        ForEach("reading", Read, cancellationToken);
        var present = _known.OfType<KnownRecord>().ToList();
        var loaded = LoadedWords.Of(present.Select(record => record.Record).OfType<Term>());
        var checker = new Checker(new Known(present), loaded, archive);
        var closed = CircleRules.Closed([.. _steps.SelectMany(steps => steps ?? [])]);
        ForEach("checking", index => Check(index, checker, closed), cancellationToken);
    }

    private void Read(int index)
    {
        var text = texts[index];
        var log = new ProblemLog(text.File);
        var document = text.Read(log);
        _unread[index] = log.Count;
        if (document is null)
        {
            _logs[index] = log;
            _broken = true;
            return;
        }

        _broken |= log.Count > 0;
        _known[index] = KnownRecord.Of(document);
        _steps[index] = CircleRules.StepsOf(document);
        if (Interlocked.Add(ref _read, text.Length) < ShortTexts)
        {
            _kept[index] = document;
        }
    }

    private void Check(int index, Checker checker, HashSet<CircleRules.Step> closed)
    {
        if (_known[index] is not { } known)
        {
            return;
        }

        var document = _kept[index] ?? texts[index].Read(new ProblemLog(texts[index].File))!;
        _kept[index] = null;
        checker.Check(document, known);
        foreach (var step in _steps[index].Where(closed.Contains))
        {
            document.Problems.Add(step.At, step.Problem);
        }

        // A file with a mistake in it is not called unformatted as well.
        if (document.Problems.Count == 0)
        {
            texts[index].CheckForm(document);
        }

        texts[index].LetGo();
        Finish(index, document);
    }

    private void Finish(int index, Document document)
    {
        if (document.Problems is { Count: > 0 } or { Warnings.Count: > 0 })
        {
            _logs[index] = document.Problems;
            _broken |= document.Problems.Count > 0;
        }

        if (!_broken)
        {
            _records[index] = document.Checked();
        }
    }

    private void ForEach(string doing, Action<int> act, CancellationToken cancellationToken)
    {
        var done = 0;
        Parallel.For(
            0,
            texts.Count,
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            index =>
            {
                act(index);
                reporting.Tell(doing, Interlocked.Increment(ref done), texts.Count);
            });
    }
}
