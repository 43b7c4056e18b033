namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>A mention of a party in the query, and every actor that it takes in.</summary>
/// <param name="Side">The actors it can mean; several where the words are ambiguous.</param>
/// <param name="Reach">Those and what belongs to them: a state's regions.</param>
/// <param name="Raw">As typed.</param>
internal sealed record Party(Side Side, IReadOnlySet<string> Reach, string Raw);
