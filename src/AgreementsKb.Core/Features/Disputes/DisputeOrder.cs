namespace AgreementsKb.Core.Features.Disputes;

/// <summary>In which order disputes come.</summary>
public enum DisputeOrder
{
    /// <summary>As a reader should meet them: open ones before settled ones, and last in each those of things that only look alike.</summary>
    Weight,

    /// <summary>By id, which begins with the agreement or with what is counted: those about one thing stand together.</summary>
    Subject,
}
