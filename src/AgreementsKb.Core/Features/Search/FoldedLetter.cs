using System.Buffers;
using System.Collections.Frozen;

namespace AgreementsKb.Core.Features.Search;

/// <summary>A letter small and without its accent, as <c>kb_fold</c> of the database has it: one letter for one.</summary>
internal static class FoldedLetter
{
    private const string From =
        "ÀÁÂÃÄÅĀĂĄàáâãäåāăąÇĆĈĊČçćĉċčĎĐÐďđðÈÉÊËĒĔĖĘĚèéêëēĕėęěĜĞĠĢĝğġģĤĦĥħÌÍÎÏĨĪĬĮİìíîïĩīĭįıĴĵĶķĹĻĽĿŁĺļľŀłÑŃŅŇŊñńņňŋ"
        + "ÒÓÔÕÖØŌŎŐòóôõöøōŏőŔŖŘŕŗřŚŜŞŠȘśŝşšșßŢŤŦȚţťŧțÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűųŴŵÝŶŸýŷÿŹŻŽźżžÆæŒœÞþ";

    private const string To =
        "aaaaaaaaaaaaaaaaaaccccccccccddddddeeeeeeeeeeeeeeeeeegggggggghhhhiiiiiiiiiiiiiiiiiijjkkllllllllllnnnnnnnnnn"
        + "oooooooooooooooooorrrrrrsssssssssssttttttttuuuuuuuuuuuuuuuuuuuuwwyyyyyyzzzzzzaaoott";

    /// <summary>Hyphens, quotation marks and the space that does not break, which stand for plain ones.</summary>
    private const string Marks = "\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201C\u201D\u00A0";
    private const string PlainMarks = "-----''\"\" ";

    private static readonly FrozenDictionary<char, char> Known = From.Zip(To).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<char, char> KnownInTexts =
        (From + Marks).Zip(To + PlainMarks).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The letters that become others than their small ones: those above, and the sign for kelvin.</summary>
    private static readonly SearchValues<char> Changing = SearchValues.Create(From + '\u212A');

    /// <summary>Whether a text has letters that are not what they are folded to but for their case.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Changing);

    public static char Of(char letter) => letter < 128
        ? char.ToLowerInvariant(letter)
        : Known.TryGetValue(letter, out var plain) ? plain : char.ToLowerInvariant(letter);

    /// <summary>All of a text, its marks too, as <c>kb_fold</c> has it. It leaves capitals of other alphabets as they are.</summary>
    public static string Text(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            folded[at] = text[at] < 128 ? char.ToLowerInvariant(text[at]) : KnownInTexts.GetValueOrDefault(text[at], text[at]);
        }
    });
}
