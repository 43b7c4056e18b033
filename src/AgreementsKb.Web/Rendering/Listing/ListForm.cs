namespace AgreementsKb.Web.Rendering.Listing;

/// <summary>What the form of a list asks for beside its filters.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="Kept">What is chosen beside the words and the order.</param>
/// <param name="Sorts">The orders that it can come in.</param>
/// <param name="Sort">The present order.</param>
/// <param name="Words">What is looked for; null where the list cannot be asked for words.</param>
public sealed record ListForm(
    string Path, IEnumerable<KeyValuePair<string, string>> Kept, IReadOnlyList<ListChoice> Sorts, string Sort, string? Words = null);
