using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Packed;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>What the numbers in packed mentions of money stand for. Immutable.</summary>
internal sealed class MoneyWords
{
    private readonly string[] _actors;
    private readonly ListOf<string>[] _purposes;
    private readonly MoneyTime[] _times;

    private MoneyWords(Making made)
    {
        _actors = made.Actors.Values();
        _purposes = made.Purposes.Values();
        _times = made.Times.Values();
        Currencies = made.Currencies.Values();
    }

    public string[] Currencies { get; }

    public int Actors => _actors.Length;

    public string? Actor(int number) => number < 0 ? null : _actors[number];

    public ListOf<string> Purposes(int number) => _purposes[number];

    public MoneyTime? Time(int number) => number < 0 ? null : _times[number];

    public MoneyMention Unpacked(in PackedMention mention, string agreement) => new(
        agreement, _actors[mention.Payee], Actor(mention.Payer), Purposes(mention.Purposes), Currencies[mention.Currency],
        mention.Low, mention.High, Time(mention.Time));

    /// <summary>Takes mentions as they come.</summary>
    internal sealed class Making
    {
        public Numbering<string> Actors { get; } = new(StringComparer.Ordinal);

        public Numbering<ListOf<string>> Purposes { get; } = new();

        public Numbering<string> Currencies { get; } = new(StringComparer.Ordinal);

        public Numbering<MoneyTime> Times { get; } = new();

        public PackedMention Packed(MoneyMention mention, int agreement) => new(
            agreement, Actors.Of(mention.Payee), Actors.Of(mention.Payer), Purposes.Of(mention.Purposes), Currencies.Of(mention.Currency),
            Times.Of(mention.Time), mention.Low, mention.High);

        public MoneyWords Make() => new(this);
    }
}
