namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Which state of the knowledge base the sender of a changeset saw.</summary>
/// <param name="Revision">Sequence number of the last change; null for any state, which the changeset may overwrite.</param>
public sealed record Seen(long? Revision)
{
    public static readonly Seen Anything = new(Revision: null);
}
