using System.Globalization;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Api;

/// <summary>The past: which state of the knowledge base a route answers from.</summary>
internal static class AsOfParameter
{
    public const string RevisionHeader = "KB-Revision";

    public static readonly QueryParameter Value = new(
        "asOf",
        "The records as they stood then: at the end of a day (UTC), at a time, or after a revision of the knowledge base. "
        + "Without it, as they stand now.")
    {
        Pattern = "^[0-9]",
        Example = "2026-11-20",
    };

    /// <summary>Says which state was answered from, and where the same answer is for good.</summary>
    public static void Say(HttpContext context, Moment moment)
    {
        var revision = moment.Revision.ToString(CultureInfo.InvariantCulture);
        var request = context.Request;
        context.Response.Headers[RevisionHeader] = revision;
        context.Response.Headers.ContentLocation = $"{request.PathBase}{request.Path}{At(request, moment)}";
    }

    /// <summary>The query of a request, with the revision in place of a date: it means the same for ever.</summary>
    public static QueryString At(HttpRequest request, Moment moment) => QueryString
        .Create(request.Query.Where(pair => pair.Key != Value.Name))
        .Add(Value.Name, moment.Revision.ToString(CultureInfo.InvariantCulture));
}
