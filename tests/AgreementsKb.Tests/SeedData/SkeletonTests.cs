using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

public sealed class SkeletonTests
{
    public static TheoryData<string> Names => [.. Kinds.All.Select(kind => kind.Name)];

    /// <summary>All that is wrong with it is that nothing is filled in.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void It_lacks_nothing_but_values(string name)
    {
        var kind = Kinds.Named(name);

        var problems = RecordYaml.Read(kind, Encoding.UTF8.GetBytes(Skeleton.Of(kind)), "new").Problems;

        problems.Count.ShouldBeGreaterThan(2);
        problems.ShouldAllBe(problem => problem.Code == "null" && problem.Found == "nothing");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_names_every_key_that_a_new_record_can_have(string name)
    {
        var kind = Kinds.Named(name);
        var lines = Skeleton.Of(kind).Split('\n');
        NewOptions.Fields(kind).ShouldAllBe(field =>
            lines.Any(line => line.StartsWith((field.Required ? "" : "# ") + field.Key + ":", StringComparison.Ordinal)));
    }
}
