using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Comparison.Slicing;
using FsCheck;
using FsCheck.Fluent;

namespace AgreementsKb.Tests.Storage;

/// <summary>The register is held packed; these hold that nothing is lost by that, and that a change leads to what reading all anew does.</summary>
public sealed class RegisterTests
{
    private const int Worlds = 100;

    [Fact]
    public void What_is_kept_of_an_agreement_comes_back_as_it_was_given() => OfAnyWorld(world =>
    {
        var ties = TiesOf(world);
        Held(Made(world, ties)).ShouldBe(Told(ties));
    });

    [Fact]
    public void Agreements_that_change_go_or_come_lead_to_the_register_of_all() => OfAnyWorld(world =>
    {
        var before = TiesOf(world);
        var after = before.Skip(1).Append(Renamed(before[0], "agreement-new")).ToList();
        after[0] = after[0] with { HasCaps = !after[0].HasCaps, Related = ["agreement-new", "agreement-unknown"] };
        var changed = after.Where(ties => !before.Contains(ties)).ToDictionary(ties => ties.Id, AgreementTies? (ties) => ties);
        changed.Add(before[0].Id, null);

        var followed = Made(world, before).With(changed, 2);

        followed.Revision.ShouldBe(2);
        Held(followed).ShouldBe(Told(after));
        Around(followed, [.. before, .. after]).ShouldBe(Around(Made(world, after), [.. before, .. after]));
    });

    [Fact]
    public void Words_are_kept_where_no_card_changes() => OfAnyWorld(world =>
    {
        var ties = TiesOf(world);
        var register = Made(world, ties);
        var other = ties[0] with { HasCaps = !ties[0].HasCaps };

        var followed = register.With(new Dictionary<string, AgreementTies?> { [other.Id] = other, ["agreement-unknown"] = null }, 2);

        followed.Catalogue.ShouldBeSameAs(register.Catalogue);
        Held(followed).ShouldBe(Told([other, .. ties.Skip(1)]));
    });

    [Fact]
    public void An_agreement_that_is_gone_still_has_those_that_name_it()
    {
        var world = new AnyWorld(1).Records();
        var ties = TiesOf(world)[0] with { Related = ["agreement-gone"] };

        var around = Made(world, [ties]).Surroundings;

        around.Related("agreement-gone").ShouldBe([ties.Id]);
        around.Related(ties.Id).ShouldBeEmpty();
        around.Related("agreement-unknown").ShouldBeEmpty();
    }

    private static void OfAnyWorld(Action<IReadOnlyList<KbRecord>> holds) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), number => holds(new AnyWorld(number).Records())).Check(Config.QuickThrowOnFailure.WithMaxTest(Worlds));

    private static AgreementTies Renamed(AgreementTies ties, string id) => ties with
    {
        Card = ties.Card with { Id = id },
        Money = Array.ConvertAll(ties.Money, mention => mention with { Agreement = id }),
    };

    private static List<AgreementTies> TiesOf(IReadOnlyList<KbRecord> world)
    {
        var pool = new Pool();
        return [.. world.OfType<Agreement>().Select(agreement => AgreementTies.Of(agreement, pool))];
    }

    private static Register Made(IReadOnlyList<KbRecord> world, List<AgreementTies> ties)
    {
        var making = new RegisterMaking();
        ties.ForEach(making.Add);
        return making.Make(new RecordSet(world.Where(record => record is not Agreement)), 1);
    }

    private static List<string> Held(Register register) =>
        Told(Enumerable.Range(0, register.Agreements.Count).Select(register.Surroundings.TiesOf));

    private static List<string> Told(IEnumerable<AgreementTies> ties) =>
    [
        .. ties.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one =>
            $"{one with { Money = [] }} {string.Join(", ", one.Money.Select(mention => mention.ToString()).Order(StringComparer.Ordinal))}"),
    ];

    private static IEnumerable<string> Around(Register register, IEnumerable<AgreementTies> asked) => asked.Select(ties => string.Join(
        ' ', Closure.Of(register.Surroundings, [ties.Id]).Agreements.Order(StringComparer.Ordinal)));
}
