using System.IO.Compression;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Storage;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Caching;
using AgreementsKb.Web.Limits;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Rendering.Languages;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Rewrite;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Start;

/// <summary>What every answer passes through, outermost first.</summary>
internal static class Answering
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The reader of the API document runs its own script and styles.</summary>
    private const string ApiReaderPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src "
        + "'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string AYear = "public, max-age=31536000, immutable";

    public static void AddCache(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(CacheOptions.Of(builder.Configuration));
        builder.Services.AddSingleton(provider =>
        {
            var listening = provider.GetRequiredService<Listening>();
            return new AnswerCache(provider.GetRequiredService<CacheOptions>(), () => listening.Epoch);
        });
        builder.Services.AddHostedService<Hearing>();
    }

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(RateLimitOptions.Of(builder.Configuration));
        builder.Services.AddSingleton<RateLimits>();
    }

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => AnswerJson.Apply(options.SerializerOptions));
        services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().WithMethods("GET", "HEAD").AllowAnyHeader().WithExposedHeaders(
                "ETag", "Link", "Content-Location", "Content-Disposition", AsOfParameter.RevisionHeader,
                ListForms.TotalHeader, ListForms.PendingHeader, RequestIds.Header, RateLimits.State, RateLimits.Policy, "Retry-After")));
        // A page of many rows shrinks to half of what the quickest level makes of it, for a few milliseconds.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                "application/json", "application/problem+json", "application/x-ndjson", "application/atom+xml",
                "application/yaml", "application/ld+json",
                "text/html", "text/csv", "text/markdown", "text/css", "text/javascript", "image/svg+xml",
            ];
        });
    }

    public static void UseAnswers(this WebApplication app)
    {
        // Found beside the program wherever it is started from.
        app.Environment.WebRootFileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.Use(RequestIds.Take);
        app.Use(LanguagePath.Take);
        app.Use(SafeHeaders);
        app.UseCors();
        app.Use(app.Services.GetRequiredService<RateLimits>().CountAsync);
        app.Use(app.Services.GetRequiredService<AnswerCache>().AnswerAsync);
        app.Use(BodilessHead);
        app.UseResponseCompression();

        // Where no page names the icon, as beside a chart that is shown alone, a browser looks for it here.
        app.UseRewriter(new RewriteOptions().AddRewrite(@"^favicon\.ico$", "icon.svg", skipRemainingRules: true));
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? AYear : "public, no-cache",
        });
        app.UseMiddleware<ProblemAnswers>();
        app.Use(Methods.Tell);
    }

    /// <summary>HEAD is answered as GET is, without the body.</summary>
    private static async Task BodilessHead(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Response.Body = Stream.Null;
        context.Request.Method = HttpMethods.Get;
        HeadRequest.Mark(context);
        context.Request.Headers.Remove(HeaderNames.AcceptEncoding);
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Request.Method = HttpMethods.Head;
        }
    }

    private static Task SafeHeaders(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var headers = context.Response.Headers;
        context.Response.OnStarting(() =>
        {
            headers[RequestIds.Header] = context.TraceIdentifier;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers.ContentSecurityPolicy =
                Audience.IsApiReader(path) ? ApiReaderPolicy : PagePolicy;
            if (Audience.IsForEditors(path))
            {
                headers.CacheControl = "no-store";
                headers["X-Robots-Tag"] = "noindex";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
