namespace AgreementsKb.Tests.Harness;

/// <summary>Whether what a test compares with is to be written anew instead, after a wanted change.</summary>
internal static class Updating
{
    public const string Variable = "AGREEMENTSKB_UPDATE";

    public static bool IsWanted => Environment.GetEnvironmentVariable(Variable) == "1";
}
