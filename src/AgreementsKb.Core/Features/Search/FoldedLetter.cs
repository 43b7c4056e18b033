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

    public static char Of(char letter) => letter < 128
        ? char.ToLowerInvariant(letter)
        : Known.TryGetValue(letter, out var plain) ? plain : char.ToLowerInvariant(letter);
}
