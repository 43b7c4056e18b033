using System.Text;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Records;

/// <summary>One line of an export: <c>{"kind","id","revision","data"}</c>.</summary>
internal static class ExportLine
{
    /// <param name="id">A slug, so that it needs no escapes.</param>
    public static byte[] Write(RecordKind kind, string id, int revision, byte[] data) =>
    [
        .. Encoding.UTF8.GetBytes(
            FormattableString.Invariant($"{{\"kind\":\"{kind.Name}\",\"id\":\"{id}\",\"revision\":{revision},\"data\":")),
        .. data,
        (byte)'}',
    ];
}
