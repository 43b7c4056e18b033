using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Repository;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Tests.Web.Rendering.Languages;

public sealed partial class SentencesTests
{
    private static readonly Lazy<RecordSet> Seed = new(() => SeedFolder.Load(Repo.Path("seed-data")).ToSet());

    /// <summary>Long enough apart that every rule is met, few enough to be compared in a moment.</summary>
    private static readonly Lazy<List<ComparisonTable>> Tables = new(() =>
    {
        var ids = Seed.Value.Agreements.Keys.Order(StringComparer.Ordinal).ToList();
        return [.. ids.Zip(ids.Skip(1)).Where((_, at) => at % 2 == 0)
            .Select(pair => Comparer.Compare(Seed.Value, SubjectsFrom.Ids(Seed.Value, [pair.First, pair.Second])))
            .Append(Comparer.Compare(Seed.Value, SubjectsFrom.Words(Seed.Value, "Italy-Tunisia versus UK-France")))
            .Append(Comparer.Compare(Seed.Value, SubjectsFrom.Words(Seed.Value, "Italy-Tunisia, UK-France, Italy-Libya, EU-Tunisia, UK-Rwanda, UK-Albania")))];
    });

    [Fact]
    public void Values_stand_in_the_same_places_in_every_language() => Sentences.All
        .SelectMany(form => form.Own.Select(own => (form.English, own.Value)))
        .Where(pair => Places(pair.English) != Places(pair.Value))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Italy–Tunisia compared with UK–France", "Italy–Tunisia et UK–France\u00A0: comparaison")]
    [InlineData("UK–France returns pilot: no money is reported under “Paid”.", "UK–France returns pilot\u00A0: aucun argent n’est rapporté sous «\u00A0Payé\u00A0».")]
    [InlineData("about EUR 500 million", "environ 500 millions EUR")]
    [InlineData("50 a week", "50 par semaine")]
    [InlineData("at least 1,335 in January 2024", "au moins 1\u202F335 en janvier 2024")]
    [InlineData("date not given", "date non donnée")]
    [InlineData("3 years, no length given and four more", "3 ans, durée non donnée et quatre de plus")]
    [InlineData(
        "The sums are for different lengths of time: A, no length given; B, 3 years and two more. The sums are for different dates: A, no dates given; B, 2023 to 2026 and 2018 to November 2022. Two more reasons stand with the question.",
        "Les sommes couvrent des durées différentes\u00A0: A, durée non donnée\u202F; B, 3 ans et deux de plus. Les sommes se rapportent à des dates différentes\u00A0: A, dates non données\u202F; B, 2023 à 2026 et 2018 à novembre 2022. Deux autres raisons figurent sous la question.")]
    [InlineData(
        "The amounts agree (EUR 5 billion). They differ on the time it is for: over 3 years; over 4 years.",
        "Les montants concordent (5 milliards EUR). Elles divergent sur la période couverte\u00A0: sur 3 ans\u202F; sur 4 ans.")]
    [InlineData("As the knowledge base stood on 29 November 2026 (revision 1454)", "État de la base au 29 novembre 2026 (révision 1454)")]
    [InlineData("Italy–Tunisia: no source reports a cap.", "Italy–Tunisia\u00A0: aucune source ne rapporte de plafond.")]
    [InlineData(
        "Dead or missing (number): the routes differ: Italy–Tunisia: Central Mediterranean; United Kingdom–France: no route named.",
        "Morts ou disparus (nombre)\u00A0: les routes diffèrent\u00A0: Italy–Tunisia\u00A0: Méditerranée centrale\u202F; United Kingdom–France\u00A0: aucune route nommée.")]
    [InlineData(
        "Crossings: The same number, about 9,400, does not mean the same: what is counted differs (People refused asylum; all, or not said) and they are for different periods (2024; 2024 to 2025).",
        "Crossings\u00A0: Le même nombre, environ 9\u202F400, ne dit pas la même chose\u00A0: ce qui est compté diffère (People refused asylum\u202F; tous, ou non précisé) et ils sont pour des périodes différentes (2024\u202F; 2024 à 2025).")]
    [InlineData(
        "Sources give it forms that exclude each other: standard operating procedures (The Daily Star, May 2024, inferred); treaty (Gazette, undated).",
        "Les sources lui donnent des formes qui s’excluent\u00A0: procédures opérationnelles (The Daily Star, May 2024, inferred)\u202F; traité (Gazette, undated).")]
    [InlineData("ended, July 2024 (inferred) (Gazette, 2024, inferred)", "terminé, juillet 2024 (déduit) (Gazette, 2024, inferred)")]
    [InlineData("joint statement, letter or declaration of intent or memorandum of understanding", "déclaration commune, lettre ou déclaration d’intention ou protocole d’entente")]
    [InlineData("Sandhurst Treaty and Le Touquet Treaty: extends or replaces?", "Sandhurst Treaty and Le Touquet Treaty\u00A0: prolonge ou remplace\u202F?")]
    [InlineData("Arrivals in the United Kingdom: the reports say 36,816", "Arrivals in the United Kingdom\u00A0: les informations disent 36\u202F816")]
    [InlineData("the agreement was reached July 2023", "accord conclu en juillet 2023")]
    public void What_a_rule_says_is_said_in_the_language_of_the_page(string english, string french) =>
        Page(Language.French).Tell(english).ToString().ShouldBe(french);

    [Theory]
    [InlineData("The minister spoke of a fall of 62% in arrivals.")]
    [InlineData("Italy and Tunisia")]
    [InlineData("Signed in Tunis, paid later")]
    public void What_is_not_understood_as_a_whole_stays_as_it_is_and_is_marked(string english) =>
        Html(Page(Language.French).Tell(english)).ShouldBe($"<span lang=\"en\">{english}</span>");

    [Fact]
    public void Names_within_a_sentence_are_marked() => Html(Page(Language.Italian).Tell("Italy–Tunisia: no money is reported."))
        .ShouldBe($"<span lang=\"en\">{HtmlEncoder.Default.Encode("Italy–Tunisia")}</span>: nessuna fonte riporta denaro.");

    [Fact]
    public void What_is_counted_is_small_where_it_does_not_begin_the_sentence() =>
        Page(Language.Italian).Tell("Two more reasons stand with the question.").ToString().ShouldBe("Altre due ragioni stanno sotto la domanda.");

    [Fact]
    public void A_name_with_a_date_in_it_is_not_parted()
    {
        var page = Page(Language.French);
        page.Name(["Aid package for Lebanon, May 2024"]);
        page.Tell("The periods differ: Aid package for Lebanon, May 2024: May 2024; Le Touquet Treaty: 2003.").ToString()
            .ShouldBe("Les périodes diffèrent\u00A0: Aid package for Lebanon, May 2024\u00A0: mai 2024\u202F; Le Touquet Treaty\u00A0: 2003.");
    }

    [Fact]
    public void What_stands_in_french_has_the_blanks_of_french() => Sentences.All
        .Select(form => form.Own["fr"])
        .Concat(Language.French.Said.Select(Language.French.Say))
        .Where(text => FrenchBlankPattern().IsMatch(text))
        .ShouldBeEmpty();

    [Fact]
    public void English_pages_say_what_the_rule_says() =>
        Html(Page(Language.English).Tell("No source reports a cap.")).ShouldBe("No source reports a cap.");

    [Fact]
    public void Every_reason_and_every_gap_of_the_seed_data_is_understood()
    {
        foreach (var table in Tables.Value)
        {
            var dimensions = table.Dimensions;
            Untold(
                table,
                dimensions.SelectMany(row => row.Comparability.Reasons)
                    .Concat(dimensions.SelectMany(row => row.Groups).SelectMany(group => group.Comparability.Reasons))
                    .Concat(table.Gaps.Select(gap => gap.Text))
                    .Concat(dimensions.SelectMany(row => row.Cells).Select(cell => cell.Note).OfType<string>())).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_finding_with_its_rule_and_every_figure_worked_out_is_understood()
    {
        foreach (var table in Tables.Value)
        {
            var cells = table.Dimensions.SelectMany(row => row.Cells).ToList();
            var figures = cells.SelectMany(cell => cell.Values).SelectMany(value => value.Derived).ToList();
            Untold(
                table,
                table.Findings.SelectMany(finding => new[] { finding.Text, finding.Rule })
                    .Concat(figures.SelectMany(figure => new[] { figure.Text, figure.Note }).OfType<string>())
                    .Concat(cells.SelectMany(cell => cell.Totals).Select(total => total.Text))
                    .Concat(table.Disputes.Select(dispute => dispute.Text))).ShouldBeEmpty();
        }
    }

    /// <summary>What a form has words for is nowhere left in English beside what is said in the language of the page.</summary>
    [Fact]
    public void No_words_of_a_rule_are_left_in_english()
    {
        var words = Sentences.All
            .SelectMany(form => PlacePattern().Split(form.English))
            .Select(words => words.Trim(' ', ':', '(', ')', '.', ','))
            .Where(words => words.Length > 11)
            .ToList();
        var left = new List<string>();
        foreach (var table in Tables.Value)
        {
            foreach (var page in Pages(table))
            {
                left.AddRange(Said(table).Distinct(StringComparer.Ordinal)
                    .SelectMany(text => EnglishPattern().Matches(Html(page.Tell(text))).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
                    .Where(text => words.Exists(rule => text.Contains(rule, StringComparison.OrdinalIgnoreCase))
                        || text.Count(letter => letter == '(') != text.Count(letter => letter == ')')));
            }
        }

        left.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_error_is_explained_in_every_language()
    {
        foreach (var language in new[] { Language.French, Language.Italian })
        {
            ProblemKinds.All.SelectMany(kind => new[] { kind.Title, kind.Meaning })
                .Where(text => !Page(language).Tell(text).IsUnderstood)
                .ShouldBeEmpty();
        }
    }

    /// <summary>All that rules say in a comparison.</summary>
    private static IEnumerable<string> Said(ComparisonTable table) =>
    [
        .. table.Findings.SelectMany(finding => new[] { finding.Text, finding.Rule }),
        .. table.Gaps.Select(gap => gap.Text),
        .. table.Dimensions.SelectMany(row => row.Comparability.Reasons),
        .. table.Dimensions.SelectMany(row => row.Groups).SelectMany(group => group.Comparability.Reasons),
        .. table.Disputes.SelectMany(dispute => new[] { dispute.Title, dispute.Text, dispute.WouldSettle }.OfType<string>()),
    ];

    private static List<PageLanguage> Pages(ComparisonTable table)
    {
        List<PageLanguage> pages = [Page(Language.French), Page(Language.Italian)];
        foreach (var page in pages)
        {
            page.Name(table.Subjects.SelectMany(subject => subject.Agreements.Select(agreement => agreement.Title).Append(subject.Label))
                .Concat(Seed.Value.Outcomes.Values.Select(outcome => outcome.Title)));
        }

        return pages;
    }

    /// <summary>What either language leaves in English altogether.</summary>
    private static List<string> Untold(ComparisonTable table, IEnumerable<string> texts)
    {
        var pages = Pages(table);
        return [.. texts.Distinct(StringComparer.Ordinal).Where(text => !pages.TrueForAll(page => page.Tell(text).IsUnderstood))];
    }

    private static PageLanguage Page(Language language)
    {
        var page = new PageLanguage();
        page.Speak(language);
        page.Learn(Seed.Value);
        return page;
    }

    private static string Html(Told told)
    {
        using var html = new StringWriter();
        told.WriteTo(html, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.BasicLatin));
        return html.ToString();
    }

    private static string Places(string text) =>
        string.Concat(PlacePattern().Matches(text).Select(place => place.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{(\d)[^}]*\}")]
    private static partial Regex PlacePattern();

    [GeneratedRegex("<span lang=\"en\">(.*?)</span>")]
    private static partial Regex EnglishPattern();

    /// <summary>A narrow blank that does not break stands before a mark of two parts, a wide one before a colon and within quotation marks.</summary>
    [GeneratedRegex(@"(?<!\u202F)[;?!%](?=$|[\s,.)»])|(?<!\u00A0|Authorization):(?=$| )|«(?!\u00A0)|(?<!\u00A0)»")]
    private static partial Regex FrenchBlankPattern();
}
