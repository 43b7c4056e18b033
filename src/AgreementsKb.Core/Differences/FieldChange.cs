namespace AgreementsKb.Core.Differences;

/// <summary>One field of a record before and after a change.</summary>
/// <param name="Path">
/// Where: <c>funding/border-security/reports[1]/amount</c>. Elements of a list go by their name, else by their number from 0:
/// as it is now, or as it was where the element is gone. A change of order alone ends in <c>[order]</c>.
/// </param>
/// <param name="Was">As an editor would type it; null where there was none.</param>
/// <param name="Now">As an editor would type it; null where there is none.</param>
public sealed record FieldChange(string Path, string? Was, string? Now);
