using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Records of the store that an import does not give, and that therefore stay as they are.</summary>
/// <param name="Count">How many.</param>
/// <param name="Some">The first of them, by kind and id.</param>
public sealed record NotGiven(long Count, ListOf<RecordRef> Some)
{
    public static readonly NotGiven None = new(0, []);
}
