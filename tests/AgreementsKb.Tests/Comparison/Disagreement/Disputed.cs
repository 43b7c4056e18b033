using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Disagreement;

/// <summary>Asks for the disputes of small made-up items in the example.</summary>
internal static class Disputed
{
    public const string Sum = "gb-fr-2023-funding.sum";

    /// <summary>The dispute within one line, null where there is none.</summary>
    public static Dispute? Line(params IEnumerable<FundingReport> reports) => Of(
        With(ChannelFunding with { Funding = [ExampleAgreements.Line("sum", [.. reports])] }), Sum);

    /// <summary>The dispute between a line of one agreement and a line of another, which nobody linked.</summary>
    public static Dispute? Lines(IEnumerable<FundingReport> left, IEnumerable<FundingReport> right) => Of(
        new RecordSet(All().Where(record => record.Id != ChannelFunding.Id && record.Id != Pilot.Id)
            .Append(ChannelFunding with { Funding = [ExampleAgreements.Line("sum", [.. left])] })
            .Append(Pilot with { Funding = [ExampleAgreements.Line("other", [.. right])] })),
        "gb-fr-2023-funding.sum--gb-fr-2025-returns-pilot.other");

    public static Dispute? Limits(params IEnumerable<CapReport> reports) => Of(
        With(Pilot with { Caps = [ReturnsCap with { Reports = reports.ToListOf() }] }), "gb-fr-2025-returns-pilot.returns");

    public static Dispute? Numbers(params IEnumerable<OutcomeReport> reports) =>
        Of(With(ExampleOutcomes.Boats2024 with { Reports = reports.ToListOf() }), "gb-small-boat-arrivals-2024");

    public static Dispute? Of(RecordSet records, string id) =>
        DisputeFinder.Of(records).SingleOrDefault(dispute => dispute.Id == id);

    public static FundingReport Money(string amount, string source = "national-2024-11-17#s13") =>
        Paid(amount, "gb", "fr", ["border-security"], source);

    public static CapReport Limit(string number, Per? per = Per.Week) =>
        new() { Limit = Number(number), Per = per, Cite = Cite("mirror-2025-07-10#p9") };

    public static FieldVerdict Verdict(this Dispute dispute, string field) => dispute.Fields.Single(each => each.Field == field).Verdict;
}
