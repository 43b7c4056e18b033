using AgreementsKb.Core;
using AgreementsKb.Core.Features.Search;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Languages;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages;

/// <summary>Records of every kind in which words occur.</summary>
public sealed class SearchModel(IMediator mediator, PageLanguage language) : PageModel
{
    /// <summary>The kinds that have pages. Words of the vocabulary would come before all that is told in them.</summary>
    public static IReadOnlyList<RecordKind> Shown { get; } = [.. Kinds.All.Where(kind => kind.Name is not (Kinds.Rate or Kinds.Term))];

    /// <summary>What is looked for; empty where nothing was asked.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The only kind that is looked through; null for all.</summary>
    public RecordKind? Kind { get; private set; }

    public Find.Result? Found { get; private set; }

    public Problem? Problem { get; private set; }

    public bool IsFirstPage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Request.Query = RequestQuery.Filled(Request);
        Words = Request.Query["q"].FirstOrDefault()?.Trim() ?? "";
        Kind = Shown.FirstOrDefault(kind => kind.Name == Request.Query["kind"].FirstOrDefault());
        if (Words.Length == 0)
            return;

        try
        {
            var cursor = Paging.Cursor.Text(Request);
            IsFirstPage = cursor is null;
            ListOf<RecordKind> kinds = Kind is null ? [.. Shown] : [Kind];
            Found = await mediator.Send(new Find.Query(Words, kinds, Cursor: cursor), cancellationToken);
        }
        catch (BadParameterError error)
        {
            Problem = ProblemOf.Error(error);
            Response.StatusCode = Problem.Status;
        }
    }

    /// <summary>The same search among one kind, or all.</summary>
    public string Among(RecordKind? kind) =>
        $"/search?q={Uri.EscapeDataString(Words)}{(kind is null ? "" : $"&kind={kind.Name}")}";

    /// <summary>What was looked for in place of words that occur nowhere.</summary>
    public string Read() => Found?.Corrected is { } corrected
        ? string.Join(", ", corrected.Select(correction => language.Spoken.Quoted(correction.Read)))
        : "";
}
