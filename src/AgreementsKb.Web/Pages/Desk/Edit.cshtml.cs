using System.Text;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Web.Access;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace AgreementsKb.Web.Pages.Desk;

/// <summary>A record that stands, as the text of its seed file.</summary>
public sealed class EditModel(IMediator mediator, EditingOptions editing) : EditorModel(mediator, editing)
{
    private string _id = "";

    public override string? Id => _id;

    /// <summary>What the record is called; its id where it is gone by now.</summary>
    public string Title { get; private set; } = "";

    public async Task OnGetAsync(string kind, string id, CancellationToken cancellationToken)
    {
        await TakeAsync(kind, id, cancellationToken);
        var stored = await Mediator.Send(new GetAs.Query(Kind, id, RecordForm.Yaml, Site: ""), cancellationToken);
        Text = RecordYaml.WithoutSchema(Encoding.UTF8.GetString(stored.Bytes.Span));
        Version = stored.Version;
    }

    public async Task<IActionResult> OnPostAsync(string kind, string id, CancellationToken cancellationToken)
    {
        await TakeAsync(kind, id, cancellationToken);
        return await AnswerAsync(cancellationToken);
    }

    private async Task TakeAsync(string kind, string id, CancellationToken cancellationToken)
    {
        Take(kind);
        _id = id;
        var titles = await Mediator.Send(new Titles.Query(Kind, [id]), cancellationToken);
        Title = titles.GetValueOrDefault(id) is { Length: > 0 } title ? title : id;
    }
}
