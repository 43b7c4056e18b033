namespace AgreementsKb.Core;

/// <summary>How far long work has come.</summary>
/// <param name="Doing">What is being done, as a participle: <c>reading</c>.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are; null where that is not known.</param>
public sealed record Progress(string Doing, long Done, long? Total);

/// <summary>
/// Who is told how far long work has come. It is no part of what is asked, so two requests that differ only in it are equal.
/// </summary>
/// <param name="Listener">Called from any thread, now and then; must be quick. Null for nobody.</param>
public readonly record struct Reporting(IProgress<Progress>? Listener)
{
    /// <summary>So often that a reader sees it move, so seldom that it costs nothing.</summary>
    private const int Every = 1024;

    public bool Equals(Reporting other) => true;

    public override int GetHashCode() => 0;

    internal void Tell(string doing, long done, long? total)
    {
        if (Listener is not null && (total < Every || done % Every == 0 || done == total))
        {
            Listener.Report(new Progress(doing, done, total));
        }
    }
}
