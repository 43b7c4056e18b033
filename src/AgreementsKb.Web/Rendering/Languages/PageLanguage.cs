using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
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
    private RecordSet? _words;
    private IReadOnlyList<string> _names = [];
    private Teller? _teller;

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

    /// <summary>A verdict with its reasons.</summary>
    public Told Tell(Comparability comparability)
    {
        if (InEnglish)
        {
            return Tell(TableWords.Of(comparability) ?? "");
        }

        var verdict = comparability.Verdict == Verdict.Caution ? "Compare with care" : "Not comparable";
        return Told.Joined(
            [Tell(verdict), Told.Joined(comparability.Reasons.Select(Tell), " ")], Spoken.Colon);
    }

    /// <summary>What leads to the text of a detail: "Paid by", "Basis:".</summary>
    public Told Label(Detail detail) => DetailWords.Label(detail).EndsWith(':')
        ? Told.Joined([Tell(detail.Label), Told.Of(new Said("", null))], Spoken.Colon.TrimEnd())
        : Tell(detail.Label);

    public void Speak(Language language)
    {
        Spoken = language;
        _teller = null;
    }

    /// <summary>Takes up the vocabulary, for words that stand in sentences.</summary>
    /// <param name="words">Holds it.</param>
    public void Learn(RecordSet words)
    {
        _words = words;
        _teller = null;
    }

    /// <summary>Takes up names, so that no sentence is parted within one.</summary>
    public void Name(IEnumerable<string> names)
    {
        _names = [.. names.Where(name => name.Contains(", ", StringComparison.Ordinal) || name.Contains(": ", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length)];
        _teller = null;
    }

    /// <summary>What a rule has said in English: in this language where all of it is understood, else as it is and marked so.</summary>
    public Told Tell(string english) => Teller()?.Tell(english) ?? Told.Of(new Said(english, null));

    private Teller? Teller() => Sentences.In(Tag) is { } sentences
        ? _teller ??= new Teller(this, sentences, _words is null ? null : TermNames.Of(_words, Tag), _names)
        : null;

    /// <summary>Of a comparison. Of more than two subjects the names are listed as the language lists them.</summary>
    public Told Heading(IReadOnlyList<Subject> subjects) => InEnglish || subjects.Count < 3
        ? Tell(TableWords.Heading(subjects))
        : Told.Joined([Told.Of(new Said(this["Comparison"], null)), Names([.. subjects.Select(subject => subject.Label)])], Spoken.Colon);

    /// <summary>"a, b and c", of names that are recorded in English.</summary>
    public Told Names(IReadOnlyList<string> names)
    {
        var told = names.Select(name => Told.Of(new Said(name, English))).ToList();
        return told.Count < 2 ? told[0] : Told.Joined([Told.Joined(told.SkipLast(1), ", "), told[^1]], $" {this["and"]} ");
    }

    /// <summary>The same of what is listed, with semicolons between: each part by itself, as one of them may be a name.</summary>
    public Told TellEach(string english) => Teller()?.TellEach(english) ?? Tell(english);

    /// <summary>The address of a page in the same language as this one; other addresses stay.</summary>
    public string Link(string address) =>
        Spoken.Path.Length == 0 || !IsPage(address) ? address : address == "/" ? Spoken.Path : Spoken.Path + address;

    /// <summary>An English sentence with places for values: "Only those about {0}".</summary>
    public string Say(string english, params ReadOnlySpan<object?> values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, this[english], values);

    /// <summary>How many there are beside those shown. Of one, other languages have other words.</summary>
    public string More(int count) => Say(count == 1 ? "1 more" : "{0} more", Number(count));

    /// <summary>The same at the end of a list.</summary>
    public string AndMore(int count) => Say(count == 1 ? "and 1 more" : "and {0} more", Number(count));

    /// <summary>The same of disputes.</summary>
    public string MoreDiffer(int count) => Say(count == 1 ? "1 more where sources differ" : "{0} more where sources differ", Number(count));

    /// <summary>With the signs of the language between thousands.</summary>
    public string Number(decimal number) => new ValueIn(this).Number(number);

    public string Date(Stated<Edtf> stated) => stated.Value is { } date ? Date(date) : Tell(DateWords.Of(stated)).ToString();

    public string Date(Edtf date) => InEnglish ? DateWords.Of(date) : new ValueIn(this).Date(DateWords.Of(date));

    public string Date(DateOnly day) => InEnglish ? DateWords.Of(day) : new ValueIn(this).Date(DateWords.Of(day));

    /// <summary>A date that is in English words already.</summary>
    public string InDate(string english) => InEnglish ? english : Spoken.Own(english) ?? new ValueIn(this).Date(english);

    public string Money(Stated<Money> stated) => stated.Value is { } money && !InEnglish
        ? (money.Words is null ? new ValueIn(this).Money(money) : Tell(MoneyWords.Of(money)).ToString())
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
