namespace AgreementsKb.Web.Pages;

/// <summary>How much of a page is open, on the screen and on paper: short answers, or all of it.</summary>
public static class Opened
{
    public const string Print = "print";

    public const string All = "all";

    public static bool InFull(HttpRequest request) => request.Query[Print] == All;

    /// <summary>What says so to the style.</summary>
    public static string Class(bool inFull) => inFull ? "in-full" : "in-brief";
}
