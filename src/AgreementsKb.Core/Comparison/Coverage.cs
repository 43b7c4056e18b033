namespace AgreementsKb.Core.Comparison;

/// <summary>The time a value is for, so that it can be drawn beside others and compared.</summary>
/// <param name="From">First day; null where it has no beginning.</param>
/// <param name="To">Last day; null where it has no end.</param>
/// <param name="Text">For reading, with what is approximate or inferred.</param>
/// <param name="Approximate">The source says "about", or gives no exact days.</param>
public sealed record Coverage(DateOnly? From, DateOnly? To, string Text, bool Approximate);
