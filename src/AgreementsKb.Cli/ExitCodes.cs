namespace AgreementsKb.Cli;

/// <summary>What <c>kb</c> tells its caller. Part of its contract: scripts rely on the numbers.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The data has errors, or what was asked for is not there.</summary>
    public const int DataHasErrors = 1;

    public const int WrongUsage = 2;

    public const int DatabaseUnreachable = 3;
}
