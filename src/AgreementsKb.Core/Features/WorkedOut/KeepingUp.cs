using System.Diagnostics;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// Catches up after each change, for as long as a program runs, and finds anew which records are disputed, so that nobody waits for that.
/// One in a program.
/// </summary>
public sealed class KeepingUp(Listening listening, IMediator mediator)
{
    /// <summary>A program that was at it may have died without a sign.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    /// <summary>What took longer took memory that is worth giving back.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    /// <summary>Where one change follows the other, only what is found after the last of them is worth finding.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(3);

    /// <param name="failed">Is told of each failure; it is tried again.</param>
    /// <param name="settled">Is called when a long piece of work is done and nothing more changes for some seconds.</param>
    /// <param name="cancellationToken">Ends it; what was not finished is done again by the next program.</param>
    public async Task RunAsync(Action<Exception> failed, Action settled, CancellationToken cancellationToken)
    {
        var isNew = true;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var next = listening.Next;
                var begun = Stopwatch.GetTimestamp();
                while (await mediator.Send(new CatchUp.Command(), cancellationToken))
                {
                    // What changed meanwhile comes next.
                }

                var took = Stopwatch.GetElapsedTime(begun);
                if (isNew && await Task.WhenAny(next, Task.Delay(Calm, cancellationToken)) != next)
                {
                    await mediator.Send(new FindDisputed.Command(), cancellationToken);
                    isNew = false;
                    if (took > Long)
                    {
                        settled();
                    }
                }

                await next.WaitAsync(Look, cancellationToken);
                isNew = true;
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
