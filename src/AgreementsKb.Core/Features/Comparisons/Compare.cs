using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Comparisons;

/// <summary>Sets two to six subjects side by side.</summary>
public static class Compare
{
    /// <summary>Either words (<c>Italy-Tunisia versus UK-France</c>) or subject ids (<c>it+tn</c>, <c>gb-fr-2025-returns-pilot</c>).</summary>
    /// <param name="Q">The words; null where ids are given.</param>
    /// <param name="Subjects">The ids; empty where words are given.</param>
    /// <param name="Currency">ISO 4217 code of the derived lines.</param>
    public sealed record Query(string? Q, ListOf<string> Subjects, string Currency = "EUR") : IRequest<ComparisonTable>;

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, ComparisonTable>
    {
        public async Task<ComparisonTable> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Q is not null && request.Subjects.Count > 0)
            {
                throw new BadParameterError("subject", string.Join(", ", request.Subjects), "either `q` or `subject`, not both");
            }

            var records = await snapshots.CurrentAsync(cancellationToken);
            var read = request.Subjects.Count > 0
                ? SubjectsFrom.Ids(records, request.Subjects)
                : SubjectsFrom.Words(records, request.Q ?? "");
            return Comparer.Compare(records, read, request.Q, request.Currency);
        }
    }
}
