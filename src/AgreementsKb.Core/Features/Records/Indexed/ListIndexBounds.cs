namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>From how many records on the index of a kind is a smaller one.</summary>
/// <param name="MostExact">Of a kind with more records, it does not hold the orders: there memory is dear.</param>
/// <param name="Stretch">So many records are a stretch of an order that is known roughly.</param>
internal sealed record ListIndexBounds(int MostExact = 250_000, int Stretch = 100);
