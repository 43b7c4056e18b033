namespace AgreementsKb.Core.Records;

/// <summary>A state of the knowledge base: the records as they were after a changeset and all those before it.</summary>
/// <param name="Asked">As it was asked for: a date (its end, UTC), a time or a revision of the knowledge base.</param>
/// <param name="Revision">What that came to: the sequence number of the last change it holds, always the end of a changeset.</param>
/// <param name="At">When that changeset was written; UTC.</param>
public sealed record Moment(string Asked, long Revision, DateTime At)
{
    /// <summary>Whether the same words will mean the same state for ever: a revision does, "today" does not.</summary>
    public bool IsFixed() => Asked.All(char.IsAsciiDigit);
}
