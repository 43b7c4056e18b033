namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// Which rules the program works by where it keeps what it worked out. What was kept by others counts for nothing; a build that changes
/// no rule finds its work done.
/// </summary>
internal static class Rules
{
    /// <summary>
    /// Goes up by one with every change of what is worked out: of disputes, of how questions are answered, of their words, of what is a
    /// claim. A test compares all of that for many records with what it was, and fails until this is raised.
    /// </summary>
    public const int Number = 2;

    /// <summary>As it is kept beside what was worked out.</summary>
    public static string Name { get; } = FormattableString.Invariant($"rules {Number}");
}
