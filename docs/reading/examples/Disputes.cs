// Which reports about an agreement cannot all be exact? `dotnet run Disputes.cs it-tn-2023 http://localhost:5080`
#:property RestorePackagesWithLockFile=false
using System.Net;
using System.Text.Json;

var agreement = args.Length > 0 ? args[0] : "it-tn-2023";
using var client = new HttpClient { BaseAddress = new Uri(args.Length > 1 ? args[1] : "http://localhost:5080") };
var address = $"/api/v1/disputes?agreement={Uri.EscapeDataString(agreement)}";

using var response = await client.GetAsync(address);
using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
if (!response.IsSuccessStatusCode)
{
    // A problem (RFC 9457) has a stable type and says what to do.
    Console.WriteLine($"{answer.RootElement.GetProperty("type")}: {answer.RootElement.GetProperty("detail")}");
    return 1;
}

foreach (var dispute in answer.RootElement.GetProperty("items").EnumerateArray())
    Console.WriteLine($"{dispute.GetProperty("kind")}: {dispute.GetProperty("reports").GetArrayLength()} reports");

// Asking again costs nothing as long as nothing changed.
using var again = new HttpRequestMessage(HttpMethod.Get, address);
again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
using var same = await client.SendAsync(again);
Console.WriteLine(same.StatusCode == HttpStatusCode.NotModified ? "nothing new" : "it changed");
return 0;
