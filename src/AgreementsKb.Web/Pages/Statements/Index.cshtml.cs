using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;

namespace AgreementsKb.Web.Pages.Statements;

/// <summary>The statements, as far as they were asked for.</summary>
public sealed class IndexModel(IMediator mediator, PageMoment moment, Footnotes footnotes)
    : ListPageModel<Statement>(mediator, moment, ListShape.Statements, footnotes)
{
    /// <inheritdoc/>
    protected override ListOf<string> Include => ["agreements", "sources"];
}
