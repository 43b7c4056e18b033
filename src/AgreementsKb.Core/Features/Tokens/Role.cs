namespace AgreementsKb.Core.Features.Tokens;

/// <summary>What the holder of a token may do. Each role may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Propose changesets, and apply them where no review is asked for.</summary>
    Editor,

    /// <summary>Decide on what others propose.</summary>
    Reviewer,

    /// <summary>Look after the knowledge base.</summary>
    Admin,
}
