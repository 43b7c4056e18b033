namespace AgreementsKb.Core.Differences;

/// <summary>One field of a record before and after a change.</summary>
/// <param name="Path">Where: <c>funding/border-security/reports[1]/amount</c>; elements that have a name go by it.</param>
/// <param name="Was">As an editor would type it; null where there was none.</param>
/// <param name="Now">As an editor would type it; null where there is none.</param>
public sealed record FieldChange(string Path, string? Was, string? Now);
