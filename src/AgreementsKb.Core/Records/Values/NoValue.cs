namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// Why there is no value. "The size of the cap is unknown", "there is no cap" and "a cap makes no sense here" are three
/// answers; that nobody reported one is a fourth, and is said by having no report at all.
/// </summary>
public enum NoValue
{
    /// <summary>A value exists, and the source says that it is not known or not disclosed.</summary>
    Unknown,

    /// <summary>The source says that there is none.</summary>
    None,

    /// <summary>The question does not arise.</summary>
    NotApplicable,
}
