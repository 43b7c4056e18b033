namespace AgreementsKb.Core;

/// <summary>How far long work has come.</summary>
/// <param name="Doing">What is being done, in words that follow no others: <c>reading and checking</c>.</param>
/// <param name="Done">How much is done.</param>
/// <param name="Total">How much there is to do; null where that is not known yet.</param>
public sealed record Progress(string Doing, long Done, long? Total);
