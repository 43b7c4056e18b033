using AgreementsKb.Core;
using AgreementsKb.Core.Features.Records;
using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>
/// Gives a page that is not English the labels of the vocabulary in its language, as they are now: a translation is no part of the
/// past that a page shows.
/// </summary>
internal sealed class SpokenVocabulary(IMediator mediator, PageLanguage language) : IAsyncPageFilter
{
    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (language.English is not null)
        {
            await LearnAsync(context.HttpContext.RequestAborted);
        }

        await next();
    }

    /// <summary>Without a database the page says so itself, in the words that the program has.</summary>
    private async Task LearnAsync(CancellationToken cancellationToken)
    {
        try
        {
            language.Learn((await mediator.Send(new Vocabulary.Query(), cancellationToken)).Words);
        }
        catch (StoreUnavailableError)
        {
        }
    }
}
