using System.Text.Json;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Records;

/// <summary>One line of an export: <c>{"kind","id","revision","data"}</c>.</summary>
public static class ExportLine
{
    /// <summary>The revision numbers that the lines of an export state, to be imported with the records.</summary>
    /// <param name="utf8">Lines that have been read without a problem; blank ones are passed over.</param>
    public static IReadOnlyDictionary<(string Kind, string Id), int> Revisions(ReadOnlyMemory<byte> utf8)
    {
        var revisions = new Dictionary<(string Kind, string Id), int>();
        foreach (var range in utf8.Span.Split((byte)'\n'))
        {
            var line = utf8[range];
            if (line.Span.ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\r'))
            {
                using var json = JsonDocument.Parse(line);
                var (kind, id) = (json.RootElement.GetProperty("kind"), json.RootElement.GetProperty("id"));
                revisions[(kind.GetString()!, id.GetString()!)] = json.RootElement.GetProperty("revision").GetInt32();
            }
        }

        return revisions;
    }

    /// <param name="id">A slug, so that it needs no escapes.</param>
    internal static byte[] Write(RecordKind kind, string id, int revision, byte[] data) =>
    [
        .. System.Text.Encoding.UTF8.GetBytes(
            FormattableString.Invariant($"{{\"kind\":\"{kind.Name}\",\"id\":\"{id}\",\"revision\":{revision},\"data\":")),
        .. data,
        (byte)'}',
    ];
}
