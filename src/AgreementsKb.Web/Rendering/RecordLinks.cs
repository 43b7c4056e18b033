using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering;

/// <summary>How a record is cited, and in what forms it can be had.</summary>
/// <param name="Revision">Of the knowledge base, that the page is of.</param>
public sealed record RecordLinks(string Kind, string Id, string Title, long Revision)
{
    public IReadOnlyList<(string Label, string Address)> Forms
    {
        get
        {
            var address = RecordAddress.Json(Kind, Id);
            return
            [
                ("JSON", $"{address}.json"), ("YAML", $"{address}.yaml"), ("JSON-LD", $"{address}.jsonld"),
                ("Claims as CSV", $"{address}/claims.csv"),
            ];
        }
    }

    /// <summary>By revision: who follows it in a year sees what was cited.</summary>
    public string CiteAs(PageLanguage language, HttpRequest request)
    {
        var site = request.Host.HasValue ? $"{request.Scheme}://{request.Host}" : "";
        var page = language.Link(RecordAddress.Of(new Core.Comparison.RecordRef(Kind, Id)));
        return FormattableString.Invariant($"AgreementsKb, {language.Spoken.Quoted(Title)}, {language.Say("revision {0}", Revision)}, {site}{page}?asOf={Revision}");
    }
}
