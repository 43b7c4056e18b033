using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>Catches up after each change, for as long as a program runs. One in a program.</summary>
public sealed class KeepingUp(Listening listening, IMediator mediator)
{
    /// <summary>A program that was at it may have died without a sign.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    /// <param name="failed">Is told of each failure; it is tried again.</param>
    /// <param name="cancellationToken">Ends it; what was not finished is done again by the next program.</param>
    public async Task RunAsync(Action<Exception> failed, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var next = listening.Next;
                while (await mediator.Send(new CatchUp.Command(), cancellationToken))
                {
                    // What changed meanwhile comes next.
                }

                await next.WaitAsync(Look, cancellationToken);
            }
            catch (TimeoutException)
            {
                // Looks again.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failed(exception);
                await Task.Delay(Again, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
