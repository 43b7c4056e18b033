namespace AgreementsKb.Web.Rendering.Listing;

/// <summary>The orders that a list can come in, where it has no other form.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="Kept">What is chosen beside the order.</param>
/// <param name="Sort">The present order.</param>
public sealed record OrderForm(string Path, IEnumerable<KeyValuePair<string, string>> Kept, IReadOnlyList<ListChoice> Sorts, string Sort);
