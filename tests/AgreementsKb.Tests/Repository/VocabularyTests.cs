using System.Reflection;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.Repository;

/// <summary>The program reasons with a few words; the vocabulary that editors keep must have them.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void The_vocabulary_has_every_word_that_the_program_reasons_with()
    {
        var words = SeedFolder.Load(Repo.Path("seed-data")).ToSet().Terms.Values.Select(term => term.Word).ToHashSet(StringComparer.Ordinal);
        typeof(Words).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(word => !words.Contains(word))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_vocabulary_has_every_purpose_that_is_set_against_another()
    {
        var purposes = SeedFolder.Load(Repo.Path("seed-data")).ToSet().Terms.Values
            .Where(term => term.Scheme == Schemes.Instrument)
            .Select(term => term.Word);
        Core.Comparison.Disagreement.Purpose.Words.ShouldBeSubsetOf(purposes);
    }

    [Fact]
    public void Every_scheme_has_words()
    {
        var used = SeedFolder.Load(Repo.Path("seed-data")).ToSet().Terms.Values.Select(term => term.Scheme).ToHashSet(StringComparer.Ordinal);
        Schemes.All.Where(scheme => !used.Contains(scheme)).ShouldBeEmpty();
    }
}
