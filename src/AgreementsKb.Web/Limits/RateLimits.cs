using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using AgreementsKb.Web.Problems;

namespace AgreementsKb.Web.Limits;

/// <summary>
/// Lets no client of the API ask more often than its share. A client is an address; of IPv6 a network of 64 bits, since whoever has
/// one has them all. Answers say how much is left (draft-ietf-httpapi-ratelimit-headers).
/// </summary>
internal sealed class RateLimits : IDisposable
{
    public const string State = "RateLimit";
    public const string Policy = "RateLimit-Policy";

    private const string Api = "/api/v1/";
    private const int Minute = 60;

    private readonly RateLimitOptions _options;
    private readonly PartitionedRateLimiter<IPAddress> _limiter;
    private readonly string _policy;

    public RateLimits(RateLimitOptions options)
    {
        _options = options;
        _policy = string.Create(CultureInfo.InvariantCulture, $"\"default\";q={options.PerMinute};w={Minute}");
        _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
            client => RateLimitPartition.GetTokenBucketLimiter(client, _ => Bucket()));
    }

    public Task CountAsync(HttpContext context, RequestDelegate next)
    {
        var counts = context.Request.Path.Value!.StartsWith(Api, StringComparison.OrdinalIgnoreCase);
        return counts && Counted(context) is { } client ? CountAsync(context, client, next) : next(context);
    }

    /// <summary>Takes one request from the share of a client, for a page that says itself that it is used up.</summary>
    /// <returns>After how many seconds there is an answer again; null where there is one now.</returns>
    public int? Take(HttpContext context)
    {
        if (Counted(context) is not { } client)
            return null;

        using var lease = _limiter.AttemptAcquire(client);
        if (lease.IsAcquired)
            return null;

        var wait = Wait(lease);
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return wait;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>Whose share a request is taken from.</summary>
    public static IPAddress ClientOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address;

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private async Task CountAsync(HttpContext context, IPAddress client, RequestDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(client);
        var left = _limiter.GetStatistics(client)?.CurrentAvailablePermits ?? 0;
        Say(context.Response, left);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var wait = Wait(lease);
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await ProblemAnswers.WriteAsync(context, Problem.Of(
            ProblemKinds.TooManyRequests,
            $"More than {_options.PerMinute} requests a minute came from your address; ask again in {wait} s."));
    }

    /// <summary>Whose requests are counted; null for who may ask as often as they like.</summary>
    private IPAddress? Counted(HttpContext context)
    {
        var client = ClientOf(context.Connection.RemoteIpAddress ?? IPAddress.Loopback);
        return _options.PerMinute == 0 || (IPAddress.IsLoopback(client) && !_options.Local) ? null : client;
    }

    private static int Wait(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;

    /// <summary>On the way out, since an error clears what was said before.</summary>
    private void Say(HttpResponse response, long left) => response.OnStarting(() =>
    {
        response.Headers[Policy] = _policy;
        var full = Math.Ceiling((_options.PerMinute - left) * (double)Minute / _options.PerMinute);
        response.Headers[State] = string.Create(CultureInfo.InvariantCulture, $"\"default\";r={left};t={full}");
        return Task.CompletedTask;
    });

    /// <summary>A minute's share, that fills up evenly: one by one, or some every tenth of a second.</summary>
    private TokenBucketRateLimiterOptions Bucket()
    {
        const int Tenths = 10 * Minute;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = _options.PerMinute,
            TokensPerPeriod = (_options.PerMinute + Tenths - 1) / Tenths,
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(0.1, Minute / (double)_options.PerMinute)),
            QueueLimit = 0,
        };
    }
}
