using System.Text.Json;

namespace AgreementsKb.Core.Features.Search;

/// <summary>What a record tells in sentences, wherever it stands: the texts from which fragments are cut.</summary>
internal static class RecordProse
{
    /// <summary>In letters; what comes after is searched, but not shown.</summary>
    private const int Most = 20_000;

    /// <summary>The keys below which sentences stand, as migration 11 has them.</summary>
    private static readonly byte[][] Keys =
    [
        .. new[] { "summary", "definition", "what", "note", "says", "because", "population", "quoted", "periodNote" }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <param name="json">A stored record.</param>
    /// <returns>Its summary or definition first.</returns>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> json)
    {
        var texts = new List<string>();
        var (own, length) = (0, 0);
        var reader = new Utf8JsonReader(json);
        while (reader.Read() && length < Most)
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !IsProse(ref reader, out var isOwn) || !reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                continue;
            }

            var text = reader.GetString()!;
            length += text.Length;
            texts.Insert(isOwn ? own++ : texts.Count, text);
        }

        return texts;
    }

    private static bool IsProse(ref Utf8JsonReader reader, out bool isOwn)
    {
        isOwn = false;

        // How the editors know, not what the source is.
        if (reader.ValueTextEquals("inferredFrom"u8))
        {
            reader.Read();
            reader.Skip();
            return false;
        }

        for (var key = 0; key < Keys.Length; key++)
        {
            if (reader.ValueTextEquals(Keys[key]))
            {
                isOwn = reader.CurrentDepth == 1 && key < 2;
                return true;
            }
        }

        return false;
    }
}
