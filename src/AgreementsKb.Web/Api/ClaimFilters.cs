using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Api;

/// <summary>The filters of lists of claims.</summary>
internal static class ClaimFilters
{
    private static readonly QueryParameter Kind = new("kind", "Claims in records of a kind.")
    {
        Many = true,
        Words = [.. Kinds.All.Select(kind => kind.Name)],
        Example = "agreement",
    };

    private static readonly QueryParameter Field = new("field", "Claims below a key of a record: money is below `funding`.")
    {
        Many = true,
        Words = [.. ClaimFilter.Known.Fields],
        Example = "funding",
    };

    private static readonly QueryParameter Type = new("type", "Claims of a type: `fundingReport` is a version of a sum of money.")
    {
        Many = true,
        Words = [.. ClaimFilter.Known.Types],
        Example = "fundingReport",
    };

    private static readonly QueryParameter Source = new("source", "Claims that cite a source: its id.")
    {
        Many = true,
        Example = "express-2024-11-18",
    };

    private static readonly QueryParameter AssertedBy = new(
        "assertedBy", "Claims of an actor: the id. Where the source itself claims something, nobody is named.")
    {
        Many = true,
        Example = "care4calais",
    };

    private static readonly QueryParameter Code = new("code", "Claims of a word of the vocabulary, whatever its scheme.")
    {
        Many = true,
        Example = "border-security",
    };

    public static IReadOnlyList<QueryParameter> OfRecord { get; } = [Field, Type, Source, AssertedBy, Code];

    public static IReadOnlyList<QueryParameter> All { get; } = [Kind, .. OfRecord];

    public static ClaimFilter Read(HttpRequest request) => new()
    {
        Kinds = Kind.Texts(request),
        Fields = Field.Texts(request),
        Types = Type.Texts(request),
        Sources = Source.Texts(request),
        AssertedBy = AssertedBy.Texts(request),
        Codes = Code.Texts(request),
    };
}
