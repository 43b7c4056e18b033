using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.SeedData;

/// <summary>Reads and writes JSON by the same tree as YAML, so that a record has one reader and one writer.</summary>
public static partial class JsonText
{
    // Kept by each thread, as long as its longest record.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="utf8">One JSON object.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="line">The number of the first line, where it is a line of a longer file.</param>
    /// <returns>Null where there are problems.</returns>
    public static MappingNode? Read(ReadOnlyMemory<byte> utf8, ProblemLog problems, int line = 1)
    {
        if (TextBytes.Decode(utf8.Span, problems, line) is null)
        {
            return null;
        }

        var before = problems.Count;
        var tree = new JsonTree(utf8.Span, problems, line);
        try
        {
            var root = tree.Document();
            return problems.Count == before ? root : null;
        }
        catch (JsonException fault)
        {
            var at = new Position(line + (int)(fault.LineNumber ?? 0), (int)(fault.BytePositionInLine ?? 0) + 1);
            problems.Add(at, Messages.Json(fault.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add(tree.At, Messages.HalfCharacter);
            return null;
        }
    }

    /// <summary>Compact, with only those escapes that JSON demands.</summary>
    public static byte[] Write(Node node)
    {
        var bytes = _buffer ??= new ArrayBufferWriter<byte>(4096);
        bytes.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(bytes, Compact))
        {
            Write(node, writer);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Node node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case MappingNode mapping:
                writer.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(entry.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case SequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case ScalarNode { Kind: not ScalarKind.Text } scalar when Literal().IsMatch(scalar.Text):
                writer.WriteRawValue(Encoding.ASCII.GetBytes(scalar.Text));
                break;
            case ScalarNode scalar:
                writer.WriteStringValue(scalar.Text);
                break;
        }
    }

    /// <summary>YAML has numbers that JSON has not (<c>08</c>, <c>.5</c>); they are written as texts.</summary>
    [GeneratedRegex(
        @"^(true|false|null|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();
}
