using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using MediatR;

namespace AgreementsKb.Core.Features.SeedData;

/// <summary>Reads and checks a folder of seed data; nothing is written.</summary>
public static class Check
{
    /// <param name="Folder">The folder that holds <c>agreements/</c>, <c>actors/</c> and so on.</param>
    /// <param name="Archive">A folder with the archived texts of sources, to compare summaries with; null where it is not at hand.</param>
    public sealed record Query(string Folder, string? Archive = null) : IRequest<Result>
    {
        /// <summary>Is told how far it has come.</summary>
        public Reporting Reporting { get; init; }
    }

    /// <param name="Problems">What must be mended; while there is one, nothing can be imported.</param>
    /// <param name="Records">The records of all files, if there are no problems; else empty.</param>
    public sealed record Result(ListOf<Problem> Problems, IReadOnlyList<CheckedRecord> Records, int Files)
    {
        /// <summary>What might be better; never in the way of an import.</summary>
        public ListOf<Problem> Warnings { get; init; } = [];

        /// <summary>The records as one set, for what asks them.</summary>
        public RecordSet ToSet() => new(Records.Select(record => record.Read()));
    }

    public sealed class Handler : IRequestHandler<Query, Result>
    {
        public Task<Result> Handle(Query request, CancellationToken cancellationToken) =>
            Task.Run(
                () => SeedFolder.Load(request.Folder, request.Archive, request.Reporting, cancellationToken), cancellationToken);
    }
}

/// <summary>Something wrong in a file, where it is, what was found and what was expected.</summary>
/// <param name="File">Path relative to the folder that was checked, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record Problem(string File, int Line, int Column, string Found, string Expected)
{
    public Severity Severity { get; init; }

    /// <summary>
    /// The field, where <see cref="File"/> is a record of the store, which has no lines:
    /// <c>funding/border-security/reports[1]/cite</c>.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>What kind of problem it is, for programs: <c>unknown-key</c>, <c>no-basis</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The known words nearest to what was found; null where none is near.</summary>
    public ListOf<string>? Nearest { get; init; }

    public override string ToString()
    {
        var place = Path is null ? FormattableString.Invariant($"{Line}:{Column}") : $" {Path}";
        return $"{File}:{place}: {(Severity == Severity.Warning ? "warning: " : "")}found {Found}, expected {Expected}";
    }
}

/// <summary>Whether a problem is in the way of an import.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>Seed data with problems: nothing was written.</summary>
public sealed class SeedDataError(ListOf<Problem> problems)
    : KbError($"{problems.Count} problem{(problems.Count == 1 ? "" : "s")} in the data; nothing was written.")
{
    public ListOf<Problem> Problems { get; } = problems;
}
