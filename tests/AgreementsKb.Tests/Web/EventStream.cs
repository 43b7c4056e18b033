using System.Net.ServerSentEvents;

namespace AgreementsKb.Tests.Web;

/// <summary>Reads server-sent events as a client does.</summary>
internal sealed class EventStream : IDisposable
{
    private readonly CancellationTokenSource _late = new(TimeSpan.FromSeconds(60));
    private readonly HttpResponseMessage _response;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventStream(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _parser = SseParser.Create(body);
        _events = _parser.EnumerateAsync(_late.Token).GetAsyncEnumerator(_late.Token);
    }

    public static async Task<EventStream> OpenAsync(HttpClient client, string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);

        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new EventStream(response, await response.Content.ReadAsStreamAsync());
    }

    public async Task<(string Name, string Id, string Data)> NextAsync()
    {
        (await _events.MoveNextAsync()).ShouldBeTrue();
        return (_events.Current.EventType, _parser.LastEventId, _events.Current.Data);
    }

    public void Dispose()
    {
        _response.Dispose();
        _late.Dispose();
    }
}
