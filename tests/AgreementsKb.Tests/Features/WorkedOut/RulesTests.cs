using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Comparison.Slicing;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.WorkedOut;

/// <summary>
/// What stores keep is theirs for as long as <see cref="Rules.Number"/> stands: over the records of the tests, the rules give what they
/// gave when that number was written down.
/// </summary>
public sealed class RulesTests
{
    private const int Worlds = 40;

    [Fact]
    public void Rules_that_give_something_else_have_another_number()
    {
        var approved = File.Exists(Approved()) ? Given.Read(File.ReadAllText(Approved())) : new Given(0, "", "");
        var given = Given.Now();
        if (given == approved)
        {
            return;
        }

        // Of other records something else may be said by the same rules.
        var isExplained = given.Number > approved.Number || (given.Number == approved.Number && given.Records != approved.Records);
        isExplained.ShouldBeTrue(
            $"Disputes, coverage or claims of the same records are others than before. Raise `Rules.Number` above {approved.Number}: stores "
            + $"keep what they worked out under that number. Then write {Path.GetFileName(Approved())} anew with {Updating.Variable}=1.");
        Updating.IsWanted.ShouldBeTrue($"{Path.GetFileName(Approved())} is of another day: write it anew with {Updating.Variable}=1.");
        File.WriteAllText(Approved(), given.Text());
    }

    [Fact]
    public void Another_rule_is_noticed_and_other_records_alone_are_told_apart()
    {
        var one = Given.Of(SeedRecords.Set);
        var other = Given.Of(new RecordSet(SeedRecords.All.Where(record => record is not Outcome)));

        (one.Records == other.Records, one.Outputs == other.Outputs).ShouldBe((false, false));
        Given.Of(SeedRecords.Set).ShouldBe(one);
        Given.Read(one.Text()).ShouldBe(one);
    }

    private static string Approved([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "rules.approved.txt");

    /// <param name="Records">What was put in, in short.</param>
    /// <param name="Outputs">What came of it.</param>
    private sealed record Given(int Number, string Records, string Outputs)
    {
        public static Given Now() => Of([SeedRecords.Set, .. Enumerable.Range(1, Worlds).Select(number => new RecordSet(new AnyWorld(number).Records()))]);

        public static Given Of(params IReadOnlyList<RecordSet> sets) => new(
            Rules.Number,
            Short(sets.SelectMany(set => set.All).Select(record => Encoding.UTF8.GetString(RecordJson.Write(record)))),
            Short(sets.SelectMany(Lines)));

        public static Given Read(string text)
        {
            var lines = text.Split('\n').Select(line => line.Split(' ')[^1]).ToList();
            return new Given(int.Parse(lines[0], CultureInfo.InvariantCulture), lines[1], lines[2]);
        }

        public string Text() => FormattableString.Invariant($"number {Number}\nrecords {Records}\noutputs {Outputs}\n");

        private static IEnumerable<string> Lines(RecordSet set) =>
        [
            .. DisputeFinder.Of(set).Select(dispute => Encoding.UTF8.GetString(DisputeJson.Write(dispute))),
            .. set.Agreements.Values.OrderBy(agreement => agreement.Id, StringComparer.Ordinal)
                .Select(agreement => $"{agreement.Id} {string.Join(' ', Parts.Coverage(set, agreement).Answers)}"),
            .. set.All.SelectMany(ClaimSort.Of).Select(sort => sort.ToString()).Order(StringComparer.Ordinal),
        ];

        private static string Short(IEnumerable<string> lines) =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..32];
    }
}
