namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>
/// Takes the language off the front of an address, so that every page is there in every language; routes and links need not
/// know of it. What is for programs has no language.
/// </summary>
internal static class LanguagePath
{
    public static Task Take(HttpContext context, RequestDelegate next)
    {
        foreach (var language in Language.All)
        {
            if (language.Path.Length > 0
                && context.Request.Path.StartsWithSegments(language.Path, StringComparison.Ordinal, out var rest)
                && !Start.Audience.IsForPrograms(rest))
            {
                context.Request.PathBase = context.Request.PathBase.Add(language.Path);
                context.Request.Path = rest.HasValue ? rest : "/";
                context.RequestServices.GetRequiredService<PageLanguage>().Speak(language);
            }
        }

        return next(context);
    }
}
