using System.Buffers;
using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Api;

/// <summary>A page of records as JSON. The stored bytes go into it as they are.</summary>
internal static class ListPage
{
    public static void Write(List.Result page, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        Records(json, "items", page.Items);
        json.WriteNumber("total", page.Total);
        if (page.Next is { } next)
            json.WriteString("next", next);

        json.WriteNumber("revision", page.Revision);
        if (page.DisputesPendingSince is { } revision)
            json.WriteNumber("disputesPendingSince", revision);

        if (page.AsOf is { } moment)
            Value(json, "asOf", moment);

        if (page.Facets.Count > 0)
            Value(json, "facets", page.Facets);

        if (page.Included is { } included)
            Included(json, included);

        json.WriteEndObject();
    }

    private static void Included(Utf8JsonWriter json, ListOf<Included> included)
    {
        json.WriteStartObject("included");
        foreach (var kind in included)
            Records(json, kind.Kind, kind.Items);

        json.WriteEndObject();
        if (included.Any(kind => kind.IsCut))
            Value(json, "includedCut", included.Where(kind => kind.IsCut).Select(kind => kind.Kind));
    }

    private static void Records(Utf8JsonWriter json, string key, ListOf<ReadOnlyMemory<byte>> records)
    {
        json.WriteStartArray(key);
        foreach (var record in records)
            json.WriteRawValue(record.Span, skipInputValidation: true);

        json.WriteEndArray();
    }

    private static void Value<T>(Utf8JsonWriter json, string key, T value)
    {
        json.WritePropertyName(key);
        json.WriteRawValue(AnswerJson.Write(value));
    }
}
