using System.Runtime.CompilerServices;

namespace AgreementsKb.Core.SeedData;

/// <summary>Parts an export into its lines and reads one. Blank lines are passed over.</summary>
internal static class ExportLines
{
    /// <summary>In bytes.</summary>
    private const int Piece = 1 << 20;

    private static readonly string[] Keys = ["kind", "id", "revision", "data"];

    /// <summary>The lines that are not blank, with their numbers.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, int Number)> Split(ReadOnlyMemory<byte> utf8)
    {
        var number = 0;
        while (!utf8.IsEmpty)
        {
            number++;
            var end = utf8.Span.IndexOf((byte)'\n');
            var line = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? default : utf8[(end + 1)..];
            line = line.TrimEnd(" \t\r"u8);
            if (!line.IsEmpty)
            {
                yield return (line, number);
            }
        }
    }

    /// <summary>
    /// The same of a stream. It is read in pieces, none of which outlives its lines; a line that two pieces share is put
    /// together.
    /// </summary>
    public static async IAsyncEnumerable<(ReadOnlyMemory<byte> Line, int Number)> SplitAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (number, held) = (0, Array.Empty<byte>());
        while (true)
        {
            // As long again as what is held, so that a long line is not copied once for each piece of it.
            var piece = new byte[held.Length + Math.Max(Piece, held.Length)];
            held.CopyTo(piece, 0);
            var room = piece.AsMemory(held.Length);
            var read = await content.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, cancellationToken);
            var ended = read < room.Length;
            var whole = piece.AsMemory(0, held.Length + read);
            var complete = ended ? whole.Length : whole.Span.LastIndexOf((byte)'\n') + 1;
            foreach (var (line, at) in Split(whole[..complete]))
            {
                yield return (line, number + at);
            }

            if (ended)
            {
                yield break;
            }

            number += whole.Span[..complete].Count((byte)'\n');
            held = whole[complete..].ToArray();
        }
    }

    /// <summary>Null where it does not say which record it is.</summary>
    public static Document? Line(ReadOnlyMemory<byte> line, int number, ProblemLog problems)
    {
        if (JsonText.Read(line, problems, number) is not { } root)
        {
            return null;
        }

        foreach (var entry in root.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            problems.Add(entry.At, Messages.UnknownLineKey(entry.Key));
        }

        foreach (var key in Keys.Where(key => root.Find(key) is null))
        {
            problems.Add(root.At, Messages.MissingKey(key));
        }

        var revision = EntryReader.Revision(root.Find("revision")?.Value, problems);
        return EntryReader.Kind(root.Find("kind")?.Value, problems) is { } kind
            && EntryReader.Text(root.Find("id")?.Value, problems) is { } id
            && root.Find("data")?.Value is { } data
            && EntryReader.Data(data, kind, id, problems) is { } document
                ? document with { Revision = revision }
                : null;
    }
}
