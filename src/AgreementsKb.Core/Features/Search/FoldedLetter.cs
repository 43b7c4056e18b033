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

    private static readonly FrozenDictionary<char, char> Known = From.Zip(To).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The letters that become others than their small ones: those above, and the sign for kelvin.</summary>
    private static readonly SearchValues<char> Changing = SearchValues.Create(From + '\u212A');

    /// <summary>Whether a text has letters that are not what they are folded to but for their case.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Changing);

    public static char Of(char letter) => letter < 128
        ? char.ToLowerInvariant(letter)
        : Known.TryGetValue(letter, out var plain) ? plain : char.ToLowerInvariant(letter);
}
