using AgreementsKb.Core.Features.SeedData;

namespace AgreementsKb.Core.SeedData;

/// <summary>The problems of one file. A problem is normal (editors mistype): it is collected, never thrown.</summary>
public sealed class ProblemLog(string file)
{
    /// <summary>A file with more is no record; listing them all would help nobody and takes time.</summary>
    private const int Most = 1000;

    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];

    /// <summary>The name under which the file's problems are reported.</summary>
    public string File { get; } = file;

    public int Count => _problems.Count;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What might be better. Not counted: a record with warnings alone is sound.</summary>
    public IReadOnlyList<Problem> Warnings => _warnings;

    /// <summary>Nothing further is taken; whoever reads may stop.</summary>
    internal bool IsFull => _problems.Count > Most;

    /// <summary>Takes what another log has, as if it had been said here.</summary>
    internal void Take(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var (at, message) = (new Position(problem.Line, problem.Column), new Message(problem.Found, problem.Expected));
            if (problem.Severity == Severity.Warning)
            {
                Warn(at, message);
            }
            else
            {
                Add(at, message);
            }
        }
    }

    internal void Add(Position at, Message message)
    {
        if (!IsFull)
        {
            _problems.Add(Problem(at, _problems.Count < Most ? message : Messages.TooManyProblems));
        }
    }

    internal void Warn(Position at, Message message)
    {
        if (_warnings.Count < Most)
        {
            _warnings.Add(Problem(at, message) with { Severity = Severity.Warning });
        }
    }

    private Problem Problem(Position at, Message message) =>
        new(File, at.Line, at.Column, message.Found, message.Expected) { Code = message.Code, Nearest = message.Nearest };
}
