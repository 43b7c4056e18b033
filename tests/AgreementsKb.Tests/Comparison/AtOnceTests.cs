using AgreementsKb.Core.Comparison;

namespace AgreementsKb.Tests.Comparison;

public sealed class AtOnceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(101)]
    public void Each_is_made_once_and_keeps_its_place(int count)
    {
        var times = new int[count];

        var made = AtOnce.Select([.. Enumerable.Range(0, count)], item =>
        {
            Interlocked.Increment(ref times[item]);
            return item * 2;
        });

        made.ShouldBe(Enumerable.Range(0, count).Select(item => item * 2));
        times.ShouldAllBe(time => time == 1);
    }
}
