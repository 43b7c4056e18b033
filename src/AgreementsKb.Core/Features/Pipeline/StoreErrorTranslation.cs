using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Pipeline;

/// <summary>
/// Turns what the database says into errors of the knowledge base. Where the program's own server died it is started
/// again and the request answered after all: every request may be sent twice, an import that was already done changes nothing.
/// </summary>
internal sealed class StoreErrorTranslation<TRequest, TResponse>(Store store) : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (Exception exception) when (StoreErrors.Of(exception, store.Where) is { } error)
        {
            if (error is not StoreUnavailableError || !await store.RecoverAsync(cancellationToken))
            {
                throw StoreErrors.Of(exception, store.Where)!;
            }
        }

        try
        {
            return await next();
        }
        catch (Exception exception) when (StoreErrors.Of(exception, store.Where) is not null)
        {
            throw StoreErrors.Of(exception, store.Where)!;
        }
    }
}
