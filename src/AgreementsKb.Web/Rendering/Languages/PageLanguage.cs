using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>
/// The language that a page speaks. The address says it (<c>/fr/agreements</c>), so that a page that is sent to somebody says
/// the same to them. What has no words in it yet is said in English.
/// </summary>
public sealed class PageLanguage
{
    /// <summary>Of this page.</summary>
    public Language Spoken { get; private set; } = Language.English;

    public string Tag => Spoken.Tag;

    /// <summary>The language of what the records and the program say in English only; null where the page is English.</summary>
    public string? English => Spoken == Language.English ? null : Language.English.Tag;

    private bool InEnglish => Spoken == Language.English;

    public string this[string english] => Spoken.Say(english);

    /// <summary>The label of a word of the vocabulary; the English one where nobody has translated it, the word itself where there is no such word.</summary>
    /// <param name="words">Holds the vocabulary.</param>
    public Said Term(RecordSet words, string scheme, string word) =>
        InEnglish ? new Said(words.Label(scheme, word), null)
        : words.Word(scheme, word)?.Labels?.In(Tag) is { } label ? new Said(label, null)
        : new Said(words.Label(scheme, word), English);

    public void Speak(Language language) => Spoken = language;

    /// <summary>The address of a page in the same language as this one; other addresses stay.</summary>
    public string Link(string address) =>
        Spoken.Path.Length == 0 || !IsPage(address) ? address : address == "/" ? Spoken.Path : Spoken.Path + address;

    /// <summary>An English sentence with places for values: "Only those about {0}".</summary>
    public string Say(string english, params ReadOnlySpan<object?> values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, this[english], values);

    /// <summary>With the signs of the language between thousands.</summary>
    public string Number(decimal number) => new ValueIn(this).Number(number);

    public string Date(Stated<Edtf> stated) => stated.Value is { } date ? Date(date) : this[DateWords.Of(stated)];

    public string Date(Edtf date) => InEnglish ? DateWords.Of(date) : new ValueIn(this).Date(DateWords.Of(date));

    public string Date(DateOnly day) => InEnglish ? DateWords.Of(day) : new ValueIn(this).Date(DateWords.Of(day));

    /// <summary>A date that is in English words already.</summary>
    public string InDate(string english) => InEnglish ? english : new ValueIn(this).Date(english);

    public string Money(Stated<Money> stated) => stated.Value is { } money && !InEnglish
        ? new ValueIn(this).Money(money)
        : stated.Value is null ? this[MoneyWords.Of(stated)] : MoneyWords.Of(stated);

    /// <summary>With what it is for one of, where it is no whole.</summary>
    public string Money(FundingReport report) =>
        report is { Amount.Value: not null, Per: not null } ? Say("{0}" + MoneyWords.Per(report.Per), Money(report.Amount)) : Money(report.Amount);

    public string Quantity(Stated<Quantity> stated) => stated.Value is { } quantity && !InEnglish
        ? new ValueIn(this).Quantity(quantity)
        : stated.Value is null ? this[QuantityWords.Of(stated)] : QuantityWords.Of(stated);

    /// <summary>A value of a comparison, where its words are those of what is stated and nothing else; null where they are not.</summary>
    public string? Value(string text, string? stated) => InEnglish || stated is null ? null
        : Core.Records.Values.Money.Parse(stated).Value is { } money && MoneyWords.Of(money) == text ? new ValueIn(this).Money(money)
        : Core.Records.Values.Quantity.Parse(stated).Value is { } quantity && QuantityWords.Of(quantity) == text ? new ValueIn(this).Quantity(quantity)
        : Edtf.Parse(stated).Value is { } date && DateWords.Of(date) == text ? Date(date)
        : null;

    /// <summary>"a, b and c".</summary>
    public string And(IEnumerable<string> parts) => Joined(parts, this["and"]);

    /// <summary>"a, b or c".</summary>
    public string Or(IEnumerable<string> parts) => Joined(parts, this["or"]);

    private static string Joined(IEnumerable<string> parts, string word)
    {
        var list = parts.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.SkipLast(1))} {word} {list[^1]}";
    }

    private static bool IsPage(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/api", StringComparison.Ordinal)
        && !address.StartsWith("/openapi", StringComparison.Ordinal)
        && !address.StartsWith("/charts", StringComparison.Ordinal)
        && Language.All.All(language => language.Path.Length == 0 || !IsUnder(address, language.Path));

    private static bool IsUnder(string address, string path) =>
        address.StartsWith(path, StringComparison.Ordinal) && (address.Length == path.Length || address[path.Length] is '/' or '?' or '#');
}
