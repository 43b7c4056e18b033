using System.Text.Json;
using AgreementsKb.Core.Comparison;

namespace AgreementsKb.Cli;

/// <summary>Results as JSON with the same conventions as the API: camelCase keys and words.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = AnswerJson.Apply(new JsonSerializerOptions { WriteIndented = true });

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
