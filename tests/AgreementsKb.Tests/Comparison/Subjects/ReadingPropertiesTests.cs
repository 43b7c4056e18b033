using AgreementsKb.Core;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Tests.SeedData;
using FsCheck;
using FsCheck.Fluent;

namespace AgreementsKb.Tests.Comparison.Subjects;

/// <summary>What holds for any question, put together at random from subjects, names, joiners and separators.</summary>
public sealed class ReadingPropertiesTests
{
    private static readonly Catalogue Held = Catalogue.Of(Example.Held);

    private static readonly (string Id, string[] One, string[] Other)[] Pairs =
    [
        ("it+tn", ["Italy", "Italia", "Italian", "it"], ["Tunisia", "Tunisie", "Tunisian", "tn"]),
        ("fr+gb", ["UK", "U.K.", "Britain", "British", "Regno Unito", "gb"], ["France", "Francia", "French", "fr"]),
        ("gb+tr", ["UK", "United Kingdom", "gb"], ["Türkiye", "Turkiye", "Turkey", "Turquie", "tr"]),
        ("gb+vn", ["UK", "Great Britain"], ["Viet Nam", "Vietnam", "Viêt Nam", "Vietnamese"]),
        ("gb+iq-kr", ["UK", "British"], ["Kurdistan", "Kurdish", "Iraqi Kurdistan"]),
        ("it+ly", ["Italy", "Italian"], ["Libya", "Libyan"]),
    ];

    private static readonly string[] Joiners =
        ["-", "–", "—", "/", " / ", " - ", " and ", " & ", " with ", " et ", " e ", "’s deal with ", "+"];

    private static readonly string[] Separators =
        [" versus ", " vs ", " vs. ", " v ", " against ", " contre ", " contro ", " compared with ", "; ", "\n", ", "];

    private static readonly string[] Others = ["Rwanda scheme", "returns pilot", "UK-Rwanda on 5 July 2024", "Rwanda"];

    private static readonly string[] Blanks = [" ", "  ", " \t ", " ! ", " ? ", " “ ", " … ", " ( "];

    private static readonly string[] Pieces =
    [
        "Italy", "Tunisia", "UK", "France", "Rwanda scheme", "it", "us", "-", "–", "/", ",", ";", "\n", " versus ", " v ",
        " and ", " at ", " in ", " before ", " after ", "2024", "2024-07-05", "5 July ",
        "31 February 2024", "5/7/2024", "July", "@", "|", "+", "'", "’s ",
        " ", "é", "İ", "ß", "\0", "\u0301", "\uD83D", "😀",
        "日本", "Tunisa", "Frnce", "returns", "deal", "co-operation", "999999999999", "U.K.", ".", "...", "1er", "a", "v",
    ];

    [Fact]
    public void Names_joiners_separators_and_the_order_of_parties_do_not_change_the_reading() => Any.Holds(
        Any.By(Question), question => PhrasingRow.Ids(Held, question.Text).ShouldBe(question.Ids), times: 400);

    [Fact]
    public void Case_accents_blanks_and_marks_do_not_change_the_reading() => Any.Holds(
        Any.By(any => (Question: Question(any), Blank: any.OneOf(Blanks), Upper: any.Coin())),
        drawn =>
        {
            var (text, ids) = drawn.Question;
            var cased = drawn.Upper ? text.ToUpperInvariant() : text.ToLowerInvariant();
            PhrasingRow.Ids(Held, cased).ShouldBe(ids);
            PhrasingRow.Ids(Held, text.Replace("ü", "u\u0308", StringComparison.Ordinal).Replace('ê', 'e')).ShouldBe(ids);
            var spread = text.Replace(" ", drawn.Blank, StringComparison.Ordinal);
            PhrasingRow.Ids(Held, drawn.Blank + spread + drawn.Blank).ShouldBe(ids);
        },
        times: 200);

    [Fact]
    public void Swapping_subjects_swaps_nothing_but_their_order() => Any.Holds(
        Any.By(any => (Left: Part(any, any.OneOf(Pairs)), Right: any.OneOf(Others))),
        drawn =>
        {
            var one = SubjectsFrom.Words(Held, $"{drawn.Left} versus {drawn.Right}");
            var other = SubjectsFrom.Words(Held, $"{drawn.Right} versus {drawn.Left}");
            other.Subjects.Reverse().ShouldBe(one.Subjects);
            other.Notes.Select(note => note.Text).Order().ShouldBe(one.Notes.Select(note => note.Text).Order());
        },
        times: 100);

    [Fact]
    public void Any_text_is_subjects_or_an_error_that_says_why() => Any.Holds(Any.By(Text), text => Survives(text), times: 400);

    [Fact]
    public void Any_string_is_subjects_or_an_error_that_says_why() =>
        Prop.ForAll<string?>(text => Survives(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Where reading one were to try all ways to part it, these would never end.</summary>
    [Theory]
    [InlineData("a versus ")]
    [InlineData("it-tn and ")]
    [InlineData("Italy and Tunisa and ")]
    [InlineData("uk 2024 and ")]
    [InlineData("Tunisa,")]
    [InlineData("us ")]
    [InlineData("v")]
    [InlineData("2024 ")]
    [InlineData("before and after ")]
    [InlineData("Rwanda scheme with ")]
    public void A_long_text_of_the_same_words_is_answered(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, SubjectsFrom.LongestQuery))[..SubjectsFrom.LongestQuery];

        Should.Throw<KbError>(() => SubjectsFrom.Words(Held, text)).Message.ShouldNotBeEmpty();
    }

    private static void Survives(string text)
    {
        try
        {
            SubjectsFrom.Words(Held, text).Subjects.Count.ShouldBeInRange(SubjectsFrom.Fewest, SubjectsFrom.Most);
        }
        catch (NotUnderstoodError error)
        {
            text.ShouldContain(error.NotUnderstood);
            error.Suggestions.ShouldAllBe(suggestion => !PhrasingRow.Read(Held, suggestion).StartsWith('?'));
        }
        catch (BadParameterError error)
        {
            error.Expected.ShouldNotBeEmpty();
            error.Suggestions.ShouldAllBe(suggestion => !PhrasingRow.Read(Held, suggestion).StartsWith('?'));
        }
    }

    /// <summary>A question with the ids that it asks for.</summary>
    private static (string Text, string Ids) Question(Any any)
    {
        var pairs = any.Some(Pairs, 6).DistinctBy(pair => pair.Id).ToList();
        pairs = pairs.Count > 1 ? pairs : [.. Pairs.Where(pair => pair.Id != pairs[0].Id).Take(1), .. pairs];
        var separator = any.OneOf(Separators);
        return (string.Join(separator, pairs.Select(pair => Part(any, pair))), string.Join(' ', pairs.Select(pair => pair.Id)));
    }

    private static string Part(Any any, (string Id, string[] One, string[] Other) pair)
    {
        var (one, other) = (any.OneOf(pair.One), any.OneOf(pair.Other));
        return any.Coin() ? $"{one}{any.OneOf(Joiners)}{other}" : $"{other}{any.OneOf(Joiners)}{one}";
    }

    private static string Text(Any any)
    {
        var text = string.Concat(any.Some(Pieces, 60));
        return text.Length > SubjectsFrom.LongestQuery ? text[..SubjectsFrom.LongestQuery] : text;
    }
}
