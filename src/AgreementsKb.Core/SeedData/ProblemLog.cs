using AgreementsKb.Core.Features.SeedData;

namespace AgreementsKb.Core.SeedData;

/// <summary>The problems of one file. A problem is normal (editors mistype): it is collected, never thrown.</summary>
public sealed class ProblemLog(string file)
{
    private readonly List<Problem> _problems = [];

    /// <summary>The name under which the file's problems are reported.</summary>
    public string File { get; } = file;

    public int Count => _problems.Count;

    public IReadOnlyList<Problem> Problems => _problems;

    internal void Add(Position at, Message message) =>
        _problems.Add(new Problem(File, at.Line, at.Column, message.Found, message.Expected));
}
