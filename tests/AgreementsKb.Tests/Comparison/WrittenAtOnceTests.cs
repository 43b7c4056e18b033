using System.Text;
using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Comparison;

public sealed class WrittenAtOnceTests
{
    private static readonly ComparisonTable Table = Compared("Italy-Tunisia versus UK-France");

    [Fact]
    public void What_two_cores_write_is_what_one_writes()
    {
        var alone = AnswerJson.Apply(new JsonSerializerOptions());
        alone.Converters.Remove(alone.Converters.Single(converter => converter is WrittenAtOnce<Dimension>));
        alone.Converters.Remove(alone.Converters.Single(converter => converter is WrittenAtOnce<Dispute>));

        var written = Encoding.UTF8.GetString(AnswerJson.Write(Table));

        written.ShouldBe(JsonSerializer.Serialize(Table, alone));
        Table.Disputes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Nothing_is_an_empty_list() =>
        JsonSerializer.Serialize(ListOf<Dispute>.Empty, AnswerJson.Options).ShouldBe("[]");

    private static ComparisonTable Compared(string query)
    {
        var records = SeedFolder.Load(FiveArticles.Folder).ToSet();
        return Comparer.Compare(records, SubjectsFrom.Words(Ground.Of(records).Catalogue, query), query);
    }
}
