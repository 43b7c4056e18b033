using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;
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
}
