namespace AgreementsKb.Core.Storage;

/// <summary>
/// A time in which no record changed. What was read while it lasted may be answered again for as long as it lasts. Two are the same
/// only where they are the same object.
/// </summary>
/// <param name="revision">Sequence number of the last change before it.</param>
public sealed class Epoch(long revision)
{
    public long Revision { get; } = revision;

    /// <summary>In UTC: some answers say how things stand today.</summary>
    internal DateOnly Day { get; } = Today;

    internal static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);
}
