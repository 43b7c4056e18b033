using System.Text.Json;

namespace AgreementsKb.Tests.Web;

/// <summary>Reads answers of the API.</summary>
internal static class Answer
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    public static async Task<JsonElement> JsonAsync(this Site site, string path)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(200, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    public static string Text(this JsonElement json, string key) => json.GetProperty(key).GetString()!;

    public static List<string> Texts(this JsonElement json, string key) =>
        [.. json.GetProperty(key).EnumerateArray().Select(item => item.GetString()!)];
}
