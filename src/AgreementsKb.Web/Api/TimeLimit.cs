using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>Gives up on work that takes too long; what was begun is rolled back.</summary>
internal static class TimeLimit
{
    /// <exception cref="BadHttpRequestException">503: it took too long.</exception>
    public static async Task<T> SendAsync<T>(
        IMediator mediator, IRequest<T> request, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(limit);
        try
        {
            return await mediator.Send(request, late.Token);
        }
        catch (OperationCanceledException cancelled) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BadHttpRequestException(
                $"The changeset was not done within {limit.TotalSeconds} seconds; nothing was written.",
                StatusCodes.Status503ServiceUnavailable,
                cancelled);
        }
    }
}
