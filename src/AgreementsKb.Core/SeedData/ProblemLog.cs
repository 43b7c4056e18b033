using AgreementsKb.Core.Features.SeedData;

namespace AgreementsKb.Core.SeedData;

/// <summary>The problems of one file. A problem is normal (editors mistype): it is collected, never thrown.</summary>
public sealed class ProblemLog(string file)
{
    /// <summary>A file with more is no record; listing them all would help nobody and takes time.</summary>
    private const int Most = 1000;

    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];
    private Problem? _ifAlone;

    /// <summary>The name under which the file's problems are reported.</summary>
    public string File { get; } = file;

    public int Count => _problems.Count;

    public IReadOnlyList<Problem> Problems => _problems.Count == 0 && _ifAlone is not null ? [_ifAlone] : _problems;

    /// <summary>What might be better. Not counted: a record with warnings alone is sound.</summary>
    public IReadOnlyList<Problem> Warnings => _warnings;

    /// <summary>Nothing further is taken; whoever reads may stop.</summary>
    internal bool IsFull => _problems.Count > Most;

    internal void Add(Position at, Message message)
    {
        var (found, expected) = _problems.Count < Most ? message : Messages.TooManyProblems;
        if (!IsFull)
        {
            _problems.Add(new Problem(File, at.Line, at.Column, found, expected));
        }
    }

    /// <summary>A problem that is not worth saying while the file has others. Not counted: the record is sound.</summary>
    internal void AddIfAlone(Position at, Message message) =>
        _ifAlone ??= new Problem(File, at.Line, at.Column, message.Found, message.Expected);

    internal void Warn(Position at, Message message)
    {
        if (_warnings.Count < Most)
        {
            _warnings.Add(new Problem(File, at.Line, at.Column, message.Found, message.Expected) { Severity = Severity.Warning });
        }
    }
}
