using System.Text;
using AgreementsKb.Core.Storage;
using AgreementsKb.Web.Caching;
using Microsoft.AspNetCore.Http;

namespace AgreementsKb.Tests.Web.Caching;

public sealed class AnswerCacheTests
{
    private const string Path = "/api/v1/agreements";

    private readonly AnswerCache _cache;
    private Epoch? _epoch = new(1);
    private int _worked;

    public AnswerCacheTests() => _cache = new AnswerCache(new CacheOptions(100_000), () => _epoch);

    [Fact]
    public async Task The_same_is_worked_out_once()
    {
        var first = await AskAsync(Path);
        var second = await AskAsync(Path);

        (first.Body, second.Body).ShouldBe(("answer 1", "answer 1"));
        second.Context.Response.Headers.ETag.ToString().ShouldBe("\"r1\"");
        second.Context.Response.ContentType.ShouldBe("application/json");
        second.Context.Response.ContentLength.ShouldBe(8);
    }

    [Theory]
    [InlineData("/api/v1/agreements", "", "", "", "?limit=2", "", "", "")]
    [InlineData("/api/v1/agreements", "", "", "", "", "text/csv", "", "")]
    [InlineData("/api/v1/agreements", "", "", "", "", "", "gzip", "")]
    [InlineData("/api/v1/agreements", "", "", "", "", "", "", "elsewhere.example")]
    [InlineData("/api/v1/agreements", "?subject=a&subject=b", "", "", "?subject=b&subject=a", "", "", "")]
    public async Task What_asks_for_another_answer_gets_another(
        string path, string query, string accept, string encoding, string query2, string accept2, string encoding2, string host2)
    {
        var first = await AskAsync(path + query, accept, encoding);
        var second = await AskAsync(path + query2, accept2, encoding2, host2);

        (first.Body, second.Body).ShouldBe(("answer 1", "answer 2"));
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br;q=1.0, gzip;q=0.8, *;q=0.1")]
    [InlineData("identity", "")]
    [InlineData("br;q=0", "deflate")]
    public async Task Two_ways_to_ask_for_one_answer_get_it(string encoding, string encoding2)
    {
        await AskAsync(Path, encoding: encoding);
        var second = await AskAsync(Path, encoding: encoding2);

        second.Body.ShouldBe("answer 1");
    }

    [Fact]
    public async Task Nothing_outlives_its_epoch()
    {
        await AskAsync(Path);
        _epoch = new Epoch(1);

        (await AskAsync(Path)).Body.ShouldBe("answer 2");
    }

    [Fact]
    public async Task An_answer_that_was_begun_before_a_change_is_not_kept_after_it()
    {
        var go = new TaskCompletionSource();
        var slow = AskAsync(Path, wait: go.Task);
        _epoch = new Epoch(2);
        var during = await AskAsync(Path);
        go.SetResult();
        await slow;

        during.Body.ShouldBe("answer 2");
        (await AskAsync(Path)).Body.ShouldBe("answer 2");
    }

    [Fact]
    public async Task While_nothing_is_heard_everything_is_asked_anew()
    {
        await AskAsync(Path);
        var known = _epoch;
        _epoch = null;

        (await AskAsync(Path)).Body.ShouldBe("answer 2");
        (await AskAsync(Path)).Body.ShouldBe("answer 3");
        _epoch = known;
        (await AskAsync(Path)).Body.ShouldBe("answer 1");
    }

    [Fact]
    public async Task Those_who_ask_together_wait_for_one()
    {
        var go = new TaskCompletionSource();
        var all = Enumerable.Range(0, 20).Select(_ => AskAsync(Path, wait: go.Task)).ToList();
        go.SetResult();

        (await Task.WhenAll(all)).ShouldAllBe(asked => asked.Body == "answer 1");
        _worked.ShouldBe(1);
    }

    [Fact]
    public async Task Who_waits_for_one_that_fails_asks_for_itself()
    {
        var go = new TaskCompletionSource();
        var failing = AskAsync(Path, wait: go.Task);
        var waiting = AskAsync(Path);
        go.SetException(new InvalidOperationException("It failed."));

        await Should.ThrowAsync<InvalidOperationException>(() => failing);
        (await waiting).Body.ShouldBe("answer 2");
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_answer_to_the_others()
    {
        var go = new TaskCompletionSource();
        var first = AskAsync(Path, wait: go.Task);
        using var gone = new CancellationTokenSource();
        var leaving = AskAsync(Path, aborted: gone.Token);
        await gone.CancelAsync();
        go.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(() => leaving);
        (await first).Body.ShouldBe("answer 1");
    }

    [Fact]
    public async Task A_stream_is_passed_on_as_it_comes_and_nobody_waits_for_its_end()
    {
        var end = new TaskCompletionSource();
        var body = new MemoryStream();
        var streaming = _cache.AnswerAsync(Context(Path, body: body), async context =>
        {
            await context.Response.Body.WriteAsync("first"u8.ToArray());
            await end.Task;
        });
        Encoding.UTF8.GetString(body.ToArray()).ShouldBe("first");

        (await AskAsync(Path)).Body.ShouldBe("answer 1");
        end.SetResult();
        await streaming;
    }

    [Fact]
    public async Task An_answer_that_ends_in_an_error_is_not_kept()
    {
        var failed = Context(Path, body: new MemoryStream());
        await _cache.AnswerAsync(failed, context =>
        {
            context.Features.Get<CapturedBody>()!.Keep(5);
            context.Response.StatusCode = 500;
            return context.Response.Body.WriteAsync("sorry"u8.ToArray()).AsTask();
        });

        Encoding.UTF8.GetString(((MemoryStream)failed.Response.Body).ToArray()).ShouldBe("sorry");
        (await AskAsync(Path)).Body.ShouldBe("answer 1");
    }

    [Theory]
    [InlineData("\"r1\"", 304)]
    [InlineData("W/\"r1\"", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\"", 200)]
    public async Task A_known_answer_is_not_sent_again_first_or_later(string tag, int status)
    {
        foreach (var asked in new[] { await AskAsync(Path, ifNoneMatch: tag), await AskAsync(Path, ifNoneMatch: tag) })
        {
            asked.Context.Response.StatusCode.ShouldBe(status);
            asked.Body.ShouldBe(status == 304 ? "" : "answer 1");
            asked.Context.Response.Headers.ContentType.Count.ShouldBe(status == 304 ? 0 : 1);
            asked.Context.Response.ContentLength.ShouldBe(status == 304 ? null : 8);
            asked.Context.Response.Headers.ETag.ToString().ShouldBe("\"r1\"");
        }
    }

    [Fact]
    public async Task Head_is_answered_from_what_get_left()
    {
        await AskAsync(Path);
        var head = await AskAsync(Path, method: "HEAD");

        (head.Body, head.Context.Response.ContentLength, _worked).ShouldBe(("", 8L, 1));
    }

    [Theory]
    [InlineData("POST", "/api/v1/agreements", "")]
    [InlineData("GET", "/agreements", "")]
    [InlineData("GET", "/api/v1/changes/stream", "text/event-stream")]
    public async Task Other_requests_pass_by(string method, string path, string accept)
    {
        await AskAsync(path, accept, method: method);

        (await AskAsync(path, accept, method: method)).Body.ShouldBe("answer 2");
    }

    [Fact]
    public async Task Memory_is_bounded_and_what_is_asked_for_again_stays()
    {
        for (var i = 0; i < 1_000; i++)
        {
            await AskAsync($"{Path}?cursor={i}", length: 1_000);
            (await AskAsync($"{Path}?cursor=0", length: 1_000)).Body.ShouldStartWith("answer 1 ");
            _cache.Bytes.ShouldBeLessThanOrEqualTo(100_000);
        }

        _cache.Bytes.ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public async Task A_body_that_is_too_long_to_keep_is_sent_all_the_same()
    {
        (await AskAsync(Path, length: 20_000)).Body.Length.ShouldBe(20_000);
        (await AskAsync(Path, length: 20_000)).Body.ShouldStartWith("answer 2 ");
        _cache.Bytes.ShouldBe(0);
    }

    private async Task<(HttpContext Context, string Body)> AskAsync(
        string address, string accept = "", string encoding = "", string host = "", string? ifNoneMatch = null, string method = "GET",
        Task? wait = null, int length = 0, CancellationToken aborted = default)
    {
        using var body = new MemoryStream();
        var context = Context(address, method, body);
        context.RequestAborted = aborted;
        context.Request.Host = new HostString(host.Length > 0 ? host : "kb.example");
        context.Request.Headers.Accept = accept;
        context.Request.Headers.AcceptEncoding = encoding;
        context.Request.Headers.IfNoneMatch = ifNoneMatch;
        await _cache.AnswerAsync(context, asked => WorkOutAsync(asked, wait, length));
        return (context, Encoding.UTF8.GetString(body.ToArray()));
    }

    private static DefaultHttpContext Context(string address, string method = "GET", MemoryStream? body = null)
    {
        var parts = address.Split('?');
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Path = parts[0];
        context.Request.QueryString = new QueryString(parts.Length > 1 ? "?" + parts[1] : "");
        context.Response.Body = body!;
        return context;
    }

    /// <summary>Answers as a route does.</summary>
    private async Task WorkOutAsync(HttpContext context, Task? wait, int length)
    {
        var bytes = Encoding.UTF8.GetBytes($"answer {Interlocked.Increment(ref _worked)}".PadRight(length));
        if (wait is not null)
            await wait;

        context.Response.Headers.ETag = "\"r1\"";
        context.Features.Get<CapturedBody>()?.Keep(bytes.Length);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }
}
