using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>Where an agreement stands, derived from its dated events.</summary>
/// <param name="Word">A word of the scheme <c>status</c>.</param>
/// <param name="Label">The word's reading label.</param>
/// <param name="Event">The event that gives it.</param>
/// <param name="Citations">What the event rests on.</param>
public sealed record AgreementStatus(string Word, string Label, string Event, Stated<Edtf> On, ListOf<Citation> Citations);
