using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// How many records of a list have each value of a field. The field's own filter does not count: each number is the total of the
/// list with that value as the field's only filter, so that a reader can move from one value to another.
/// </summary>
/// <param name="Field">Also the name of the filter that a value is for.</param>
/// <param name="Values">The most frequent first, then by value; a hundred at most.</param>
/// <param name="IsCut">There are more values than are given.</param>
public sealed record Facet(string Field, ListOf<FacetValue> Values, bool IsCut);

/// <param name="Value">What to filter by.</param>
/// <param name="Label">Its name for readers; absent where the value speaks for itself.</param>
/// <param name="Count">How many records have it.</param>
/// <param name="IsSelected">The list is filtered by it.</param>
public sealed record FacetValue(string Value, string? Label, long Count, bool IsSelected);
