using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.SeedData;

namespace AgreementsKb.Tests.Records.Values;

public class QuantityTests
{
    public static TheoryData<string, Quantity> Typed => new()
    {
        { "32900", Quantity.Of(32900) },
        { "0", Quantity.Of(0) },
        { "0.5", Quantity.Of(0.5m) },
        { ">32000", Quantity.Of(32000) with { Qualifier = Qualifier.MoreThan } },
        { "<20000", Quantity.Of(20000) with { Qualifier = Qualifier.Nearly } },
        { "~9400", Quantity.Of(9400) with { Qualifier = Qualifier.About } },
        { "100..300", Quantity.Of(100) with { UpTo = 300 } },
        { "..300", new Quantity { UpTo = 300 } },
        { "945..", Quantity.Of(945) with { Qualifier = Qualifier.AtLeast } },
        { "..<1000", Quantity.Of(1000) with { Qualifier = Qualifier.LessThan } },
        { "80%..", new Quantity { Share = 0.8m, Qualifier = Qualifier.AtLeast } },
        { "-30%..", new Quantity { Change = -0.3m, Qualifier = Qualifier.AtLeast } },
        { "..<1 in 5", new Quantity { OneIn = 5, Qualifier = Qualifier.LessThan } },
        { "-62%", new Quantity { Change = -0.62m } },
        { "+5.5%", new Quantity { Change = 0.055m } },
        { "94%", new Quantity { Share = 0.94m } },
        { "1 in 17", new Quantity { OneIn = 17 } },
        { "~1 in 17", new Quantity { OneIn = 17, Qualifier = Qualifier.About } },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public void What_is_typed_is_the_number_as_stated(string text, Quantity quantity)
    {
        Quantity.Parse(text).OrThrow(text).ShouldBe(quantity);
        quantity.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("fifty")]
    [InlineData("32,900")]
    [InlineData("101%")]
    [InlineData("-101%")]
    [InlineData("300..100")]
    [InlineData("..")]
    [InlineData("..<")]
    [InlineData("~945..")]
    [InlineData("<..<945")]
    [InlineData("100..300..")]
    [InlineData("..<300..")]
    [InlineData("100..<300")]
    [InlineData("1..2..3")]
    [InlineData("1 in 0")]
    [InlineData("1 in x")]
    [InlineData("%")]
    [InlineData("~")]
    [InlineData("1e5")]
    [InlineData("٥")]
    [InlineData("1234567890123456789")]
    public void What_is_no_quantity_is_refused(string text) => Quantity.Parse(text).Expected.ShouldBe(Quantity.Form);

    public static TheoryData<Quantity> Unsound =>
    [
        new Quantity(),
        new Quantity { Value = 1, Share = 0.5m },
        new Quantity { Value = -1 },
        new Quantity { Value = 2, UpTo = 1 },
        new Quantity { Value = 2, UpTo = 3, Qualifier = Qualifier.AtLeast },
        new Quantity { UpTo = 3, Qualifier = Qualifier.LessThan },
        new Quantity { Share = 1.1m },
        new Quantity { Change = -1.1m },
        new Quantity { OneIn = 0 },
        new Quantity { Value = 0.1234567m },
        new Quantity { Change = decimal.MaxValue },
        new Quantity { Value = decimal.MaxValue },
    ];

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_object_that_makes_no_sense_has_a_problem(Quantity quantity) => quantity.Problem().ShouldNotBeNull();

    [Fact]
    public void Any_sound_quantity_reads_back_from_its_text() =>
        Any.Holds(Any.ValueOf<Quantity>(), quantity => Quantity.Parse(quantity.ToText()).OrThrow(quantity.ToText()).ShouldBe(quantity), times: 1000);
}
