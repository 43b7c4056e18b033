namespace AgreementsKb.Web.Start;

/// <summary>Whom an address is for.</summary>
internal static class Audience
{
    public static bool IsForPrograms(PathString path) => Under(path, "/api") || Under(path, "/openapi") || Under(path, "/health");

    /// <summary>The reader of the API document, a page of somebody else's making.</summary>
    public static bool IsApiReader(PathString path) => Under(path, "/api") && !Under(path, "/api/v1");

    /// <summary>Editors, who sign in: nobody else is to keep what is answered.</summary>
    public static bool IsForEditors(PathString path) => Under(path, "/desk");

    private static bool Under(PathString path, string folder) =>
        path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase);
}
