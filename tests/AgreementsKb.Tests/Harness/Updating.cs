namespace AgreementsKb.Tests.Harness;

/// <summary>Whether what a test compares with is to be written anew instead, after a wanted change.</summary>
internal static class Updating
{
    public const string Variable = "AGREEMENTSKB_UPDATE";

    /// <summary>Pictures are taken only when they alone are asked for: another machine would change every one of them.</summary>
    public static bool AreNewPicturesWanted => Environment.GetEnvironmentVariable(Variable) == "pictures";

    public static bool IsWanted => Environment.GetEnvironmentVariable(Variable) == "1";
}
