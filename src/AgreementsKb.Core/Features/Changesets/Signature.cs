namespace AgreementsKb.Core.Features.Changesets;

/// <summary>What kind of change a changeset is. An editor says so; the program cannot know.</summary>
public enum ChangeNature
{
    /// <summary>More material: a record, a report, a source.</summary>
    Addition,

    /// <summary>The knowledge base was wrong.</summary>
    Correction,

    /// <summary>The agreement, or the world, changed.</summary>
    Amendment,

    /// <summary>Wording or order; no fact changed.</summary>
    Editorial,
}

/// <summary>Who changes the records, why, and from what.</summary>
/// <param name="Origin">Where the records come from: a folder, a file, the API.</param>
/// <param name="Reverts">The changeset that this one undoes.</param>
public sealed record Signature(
    string Editor, string Reason, string Origin, ChangeNature Nature = ChangeNature.Addition, long? Reverts = null)
{
    /// <summary>Null where the editor needed nobody's leave.</summary>
    public Approval? Approval { get; init; }
}

/// <summary>That somebody else looked at a changeset before it was applied.</summary>
/// <param name="Proposal">The number under which it waited.</param>
public sealed record Approval(long Proposal, string By, string Because);
