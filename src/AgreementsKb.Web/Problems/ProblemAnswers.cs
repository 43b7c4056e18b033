using System.Diagnostics;
using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Start;
using Microsoft.AspNetCore.Http.Features;

namespace AgreementsKb.Web.Problems;

/// <summary>Answers every error: programs get problem details, readers a page with the same words.</summary>
internal sealed class ProblemAnswers(RequestDelegate next, ILogger<ProblemAnswers> log)
{
    public const string PagePath = "/problem";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
                await Answer(context, ProblemOf.Status(context.Response.StatusCode, context.Request));
        }
        catch (MovedError moved) when (!context.Response.HasStarted)
        {
            Redirect(context, moved);
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Answer(context, ProblemOf.Error(error));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody reads an answer.
        }
    }

    private static void Redirect(HttpContext context, MovedError moved)
    {
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = NewAddress.Of(context.Request, moved);

        // A rename can be undone, and an id come back: nobody is to keep this without asking again.
        context.Response.Headers.CacheControl = "public, no-cache";
    }

    private async Task Answer(HttpContext context, Problem problem)
    {
        if (problem.Cause is { } cause)
        {
            problem = problem with { TraceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier };
            var (method, path) = (context.Request.Method, context.Request.Path);
            log.LogError(
                cause,
                "{Method} {Path} failed, trace id {TraceId}, request id {RequestId}",
                method,
                path,
                problem.TraceId,
                context.TraceIdentifier);
        }

        var (allow, challenge) = (context.Response.Headers.Allow, context.Response.Headers.WWWAuthenticate);
        context.Response.Clear();
        (context.Response.Headers.Allow, context.Response.Headers.WWWAuthenticate) = (allow, challenge);
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        await (Audience.IsForPrograms(context.Request.Path) ? WriteAsync(context, problem) : Show(context, problem));
    }

    /// <summary>The problem for a program.</summary>
    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var bytes = AnswerJson.Write(problem with { RequestId = context.TraceIdentifier });
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/problem+json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private async Task Show(HttpContext context, Problem problem)
    {
        context.Items[typeof(Problem)] = problem;
        context.Items[typeof(RecordRef)] = RecordAddress.Read(context.Request.Path.Value ?? "");
        context.Items[typeof(Meant)] = Meant.Of(context.Request, problem);
        context.RequestServices.GetRequiredService<PageMoment>().Keep(context.Request.Query["asOf"].FirstOrDefault());
        context.SetEndpoint(endpoint: null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = PagePath;
        context.Request.QueryString = QueryString.Empty;
        await next(context);
    }
}
