using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Caching;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>Answers with their validators.</summary>
internal static class Answers
{
    public const string Json = "application/json";
    public const string NewlineDelimited = "application/x-ndjson";

    /// <summary>An answer that is worked out depends on the data and on the program that worked it out.</summary>
    private static readonly string Build = typeof(ComparisonTable).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>May be kept, must be asked about: a change is seen at once, an unchanged answer costs no bytes.</summary>
    private const string Asked = "public, no-cache";

    /// <summary>
    /// A record as of a revision never changes. A day, not longer: a database can be put back to an earlier state.
    /// </summary>
    private const string Unchanging = "public, max-age=86400, immutable";

    /// <summary>The stored bytes of a record; its validator is the record's revision number, then as now.</summary>
    public static Task WriteStored(HttpContext context, ReadOnlyMemory<byte> json, int version, Moment? moment)
    {
        var caching = moment is not null && moment.IsFixed() ? Unchanging : Asked;
        return Write(context, json, string.Create(CultureInfo.InvariantCulture, $"\"{version}\""), caching, moment);
    }

    /// <summary>An answer worked out from the data as of <paramref name="revision"/>.</summary>
    /// <param name="way">The form it is in, where it can be asked for in several; each has a validator of its own.</param>
    public static Task WriteWorkedOut(
        HttpContext context, ReadOnlyMemory<byte> bytes, long revision, Moment? moment, Way? way = null)
    {
        var form = way is null || way == Way.Json ? "" : "-" + way.Name;
        return Write(context, bytes, Tag($"r{revision}{form}"), Asked, moment, way?.ContentType ?? Json);
    }

    /// <summary>The same of an answer that is to be written as JSON.</summary>
    public static async Task WriteJson<T>(HttpContext context, T answer, long revision, Moment? moment)
    {
        using var json = new LentBytes();
        AnswerJson.Write(answer, json);
        await WriteWorkedOut(context, json.Written, revision, moment);
    }

    /// <summary>
    /// An answer that will be another before the data changes, since part of it is still being worked out: it has no validator and
    /// is not kept.
    /// </summary>
    public static async Task WritePending(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = Json;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>An answer in a form that this program makes, from data in a state.</summary>
    /// <param name="state">What the data depends on: revisions, and which of several forms it is.</param>
    public static Task WriteForm(
        HttpContext context, ReadOnlyMemory<byte> bytes, FormattableString state, string contentType, Moment? moment = null) =>
        Write(context, bytes, Tag(state), Asked, moment, contentType);

    /// <summary>Begins such an answer, for who streams it.</summary>
    /// <returns>False where the caller has it already, and nothing is to be sent.</returns>
    public static bool Begin(HttpContext context, FormattableString state, string contentType, Moment? moment) =>
        Begin(context, Tag(state), Asked, moment, contentType, length: null);

    private static string Tag(FormattableString state) => $"\"{FormattableString.Invariant(state)}-{Build}\"";

    /// <summary>An answer for who wrote, or may write: of no use to anybody else, and not kept.</summary>
    /// <param name="revision">Sequence number of the last change, for the next <c>If-Match</c>.</param>
    public static async Task WriteWritten(HttpContext context, ReadOnlyMemory<byte> json, long? revision = null)
    {
        var response = context.Response;
        if (revision is { } last)
            response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{last}\"");

        response.Headers.CacheControl = "no-store";
        response.ContentType = Json;
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted);
    }

    private static async Task Write(
        HttpContext context, ReadOnlyMemory<byte> bytes, string tag, string caching, Moment? moment, string contentType = Json)
    {
        if (!Begin(context, tag, caching, moment, contentType, bytes.Length))
            return;

        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <param name="length">Of the body; null where it is streamed, and so neither measured nor kept.</param>
    private static bool Begin(
        HttpContext context, string tag, string caching, Moment? moment, string contentType, int? length)
    {
        var response = context.Response;
        var current = new EntityTagHeaderValue(tag);
        response.GetTypedHeaders().ETag = current;
        response.Headers.CacheControl = caching;
        if (moment is not null)
            AsOfParameter.Say(context, moment);

        var isKept = context.Features.Get<CapturedBody>() is { } captured && length is { } known && captured.Keep(known);
        if (!isKept && context.Request.GetTypedHeaders().IfNoneMatch.Any(tagged =>
            tagged.Equals(EntityTagHeaderValue.Any) || tagged.Compare(current, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }

        response.ContentType = contentType;
        return true;
    }
}
