using System.Text.Json;
using System.Text.Json.Serialization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>A dispute as it is kept: as it is answered, and read back as it was.</summary>
internal static class DisputeJson
{
    private static readonly JsonSerializerOptions Options = Made();

    public static byte[] Write(Dispute dispute) => JsonSerializer.SerializeToUtf8Bytes(dispute, Options);

    public static Dispute Read(byte[] json) => JsonSerializer.Deserialize<Dispute>(json, Options)!;

    private static JsonSerializerOptions Made()
    {
        var options = AnswerJson.Apply(new JsonSerializerOptions());
        options.Converters.Add(new Lists());
        return options;
    }

    private sealed class Lists : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ListOf<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(List<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class List<T> : JsonConverter<ListOf<T>>
    {
        public override ListOf<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T[]>(ref reader, options)!.ToListOf();

        public override void Write(Utf8JsonWriter writer, ListOf<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
