using System.Net;
using AgreementsKb.Core;
using AgreementsKb.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;

namespace AgreementsKb.Tests.Web.Limits;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task Who_asks_more_than_their_share_is_told_when_to_come_back()
    {
        using var limits = new RateLimits(new RateLimitOptions(3, Local: false));
        for (var left = 2; left >= 0; left--)
        {
            var answered = await AskAsync(limits);
            answered.Response.StatusCode.ShouldBe(204);
            answered.Response.Headers[RateLimits.Policy].ToString().ShouldBe("\"default\";q=3;w=60");
            answered.Response.Headers[RateLimits.State].ToString().ShouldBe($"\"default\";r={left};t={(3 - left) * 20}");
        }

        var refused = await AskAsync(limits);
        refused.Response.StatusCode.ShouldBe(429);
        refused.Response.ContentType.ShouldBe("application/problem+json");
        int.Parse(refused.Response.Headers.RetryAfter.ToString()).ShouldBeInRange(1, 20);
        refused.Response.Headers[RateLimits.State].ToString().ShouldBe("\"default\";r=0;t=60");
    }

    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8::1", "2001:db8::2", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public async Task A_share_is_that_of_one_client(string one, string other, bool same)
    {
        using var limits = new RateLimits(new RateLimitOptions(1, Local: false));
        await AskAsync(limits, one);

        (await AskAsync(limits, other)).Response.StatusCode.ShouldBe(same ? 429 : 204);
    }

    [Theory]
    [InlineData(1, false, "127.0.0.1", "/api/v1/agreements", 204)]
    [InlineData(1, false, "::1", "/api/v1/agreements", 204)]
    [InlineData(1, true, "127.0.0.1", "/api/v1/agreements", 429)]
    [InlineData(0, true, "192.0.2.1", "/api/v1/agreements", 204)]
    [InlineData(1, true, "192.0.2.1", "/health/live", 204)]
    [InlineData(1, true, "192.0.2.1", "/API/v1/agreements", 429)]
    public async Task What_is_counted_is_settled(int perMinute, bool local, string client, string path, int status)
    {
        using var limits = new RateLimits(new RateLimitOptions(perMinute, local));
        await AskAsync(limits, client, path);

        (await AskAsync(limits, client, path)).Response.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData(null, null, 600, false)]
    [InlineData("0", "true", 0, true)]
    [InlineData("90", "False", 90, false)]
    public void Settings_are_read(string? perMinute, string? local, int expected, bool expectedLocal) =>
        RateLimitOptions.Of(Settings(perMinute, local)).ShouldBe(new RateLimitOptions(expected, expectedLocal));

    [Theory]
    [InlineData("-1", null)]
    [InlineData("many", null)]
    [InlineData(null, "perhaps")]
    public void A_wrong_setting_is_refused(string? perMinute, string? local) =>
        Should.Throw<BadParameterError>(() => RateLimitOptions.Of(Settings(perMinute, local)));

    private static IConfiguration Settings(string? perMinute, string? local) => new ConfigurationBuilder()
        .AddInMemoryCollection([new(RateLimitOptions.PerMinuteSetting, perMinute), new(RateLimitOptions.LocalSetting, local)])
        .Build();

    private static async Task<HttpContext> AskAsync(RateLimits limits, string client = "192.0.2.1", string path = "/api/v1/agreements")
    {
        var context = new DefaultHttpContext();
        var response = new StartedResponse();
        context.Features.Set<IHttpResponseFeature>(response);
        context.Request.Path = path;
        context.Connection.RemoteIpAddress = IPAddress.Parse(client);
        await limits.CountAsync(context, asked =>
        {
            asked.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await response.StartAsync();
        return context;
    }

    /// <summary>An answer that starts when it is told to, as one does that goes over the wire.</summary>
    private sealed class StartedResponse : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Call, object State)> _starting = [];

        public override void OnStarting(Func<object, Task> callback, object state) => _starting.Add((callback, state));

        public async Task StartAsync()
        {
            foreach (var (call, state) in _starting)
            {
                await call(state);
            }
        }
    }
}
