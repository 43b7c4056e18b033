using System.Text.RegularExpressions;
using AgreementsKb.Core.Features.Search;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementsKb.Tests.Features.Search;

/// <summary>A word is marked because it has the stem that the index has: both have to be worked out alike.</summary>
[Collection(PostgresCollection.Name)]
public sealed class EnglishStemTests(SeededKnowledge seeded) : IClassFixture<SeededKnowledge>
{
    /// <summary>Endings, one after the other, that the words of the records may lack.</summary>
    private static readonly string[] Endings =
    [
        "s", "es", "ies", "ied", "ed", "edly", "ing", "ingly", "eed", "eedly", "y", "ly", "li", "ational", "tional", "ation", "ization", "izer", "fulness",
        "ousness", "iveness", "biliti", "bli", "ogi", "logi", "fulli", "lessli", "alize", "icate", "iciti", "ical", "ness", "ative", "ful", "ement",
        "ment", "ance", "ence", "able", "ible", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "sion", "tion", "al", "er", "ic", "e", "ll",
    ];

    [Fact]
    public async Task A_word_has_the_stem_that_the_database_gives_it()
    {
        var words = (await WordsAsync()).ToList();
        words.Count.ShouldBeGreaterThan(800);
        var formed = words.Where(word => word.Length is > 3 and < 9).Take(600).SelectMany(word => Endings.Select(ending => word + ending));
        var others = new[] { "skis", "dying", "news", "only", "inning", "proceed", "generate", "communism", "arsenal", "hopping", "hoping", "yes", "sayings", "by", "say", "cry", "controlling", "2024", "a1b" };
        string[] asked = [.. words.Concat(formed).Concat(others).Distinct(StringComparer.Ordinal)];

        var stems = await StemsAsync(asked);

        asked.Where(word => EnglishStem.Of(word) != stems[word])
            .Select(word => $"{word}: {EnglishStem.Of(word)}, and not {stems[word]}").ShouldBeEmpty();
        asked.Where(word => stems[word].Length > 0 && !word.StartsWith(EnglishStem.Beginning(stems[word]), StringComparison.Ordinal))
            .Select(word => $"{word}: {stems[word]}").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_is_folded_as_the_database_folds_it()
    {
        var letters = new string([.. Enumerable.Range(33, 0x2AF - 33).Where(code => code is < 127 or > 160).Select(code => (char)code).Where(char.IsLetterOrDigit)]);
        var source = await seeded.Knowledge.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        await using var command = source.CreateCommand("select kb_fold($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = letters });

        var folded = (string)(await command.ExecuteScalarAsync())!;

        new string([.. letters.Where((_, place) => folded[place] < 128).Select(FoldedLetter.Of)])
            .ShouldBe(new string([.. folded.Where(letter => letter < 128)]));
        new string([.. "EspañaŁódźÝñÓœ".Select(FoldedLetter.Of)]).ShouldBe("espanalodzynoo");
    }

    [Fact]
    public async Task A_text_is_folded_as_the_database_folds_it()
    {
        // Beyond Latin, Greek, Cyrillic and punctuation nothing is folded; the database takes a minute for all letters there are.
        var letters = new string([.. Enumerable.Range(1, 0x600).Concat(Enumerable.Range(0x1E00, 0x400)).Select(code => (char)code)]);
        var source = await seeded.Knowledge.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        await using var command = source.CreateCommand("select kb_fold($1), kb_fold('CAFE and 𝒳')");
        command.Parameters.Add(new NpgsqlParameter { Value = letters });
        await using var rows = await command.ExecuteReaderAsync();
        await rows.ReadAsync();

        FoldedLetter.Text(letters).ShouldBe(rows.GetString(0));
        FoldedLetter.Text("CAFE and 𝒳").ShouldBe(rows.GetString(1));
    }

    private async Task<IEnumerable<string>> WordsAsync()
    {
        var source = await seeded.Knowledge.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        await using var command = source.CreateCommand("select string_agg(word, ' ') from kb_search_word");
        return Regex.Matches((string)(await command.ExecuteScalarAsync())!, "[a-z]+").Select(match => match.Value).Distinct();
    }

    private async Task<Dictionary<string, string>> StemsAsync(string[] words)
    {
        var source = await seeded.Knowledge.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        await using var command = source.CreateCommand("select word, (ts_lexize('english_stem', word))[1] from unnest($1) word where ts_lexize('english_stem', word) <> '{}'");
        command.Parameters.Add(new NpgsqlParameter { Value = words });
        await using var rows = await command.ExecuteReaderAsync();
        var stems = words.ToDictionary(word => word, EnglishStem.Of, StringComparer.Ordinal); // Words that are left out of searches have none.
        while (await rows.ReadAsync())
        {
            stems[rows.GetString(0)] = rows.GetString(1);
        }

        return stems;
    }
}
