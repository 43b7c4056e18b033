namespace AgreementsKb.Web.Rendering.Listing;

/// <summary>A way to narrow a list that is not of records: each value with how many there are, and where they are.</summary>
public sealed record PlainFacet(string Heading, IEnumerable<PlainChoice> Choices);

/// <param name="Address">Of those alone; of all where it is chosen already.</param>
public sealed record PlainChoice(string Label, long Count, bool IsChosen, string Address);
