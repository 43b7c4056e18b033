using AgreementsKb.Core.Features.Comparisons;

namespace AgreementsKb.Tests.Features.Comparisons;

public sealed class TurnsTests
{
    [Fact]
    public async Task No_more_are_at_work_than_there_are_cores_and_all_have_their_turn()
    {
        using var turns = new Turns();
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = 0;
        var all = Enumerable.Range(0, 3 * Turns.AtOnce).Select(_ => turns.TakeAsync(WorkAsync, CancellationToken.None)).ToList();

        begun.ShouldBe(Math.Max(2, Environment.ProcessorCount));
        go.SetResult();
        (await Task.WhenAll(all)).Length.ShouldBe(3 * Turns.AtOnce);

        async Task<int> WorkAsync()
        {
            var number = Interlocked.Increment(ref begun);
            await go.Task;
            return number;
        }
    }
}
