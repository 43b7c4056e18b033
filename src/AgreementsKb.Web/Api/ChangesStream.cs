using System.Globalization;
using System.Text;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changes;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Start;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>The changes as server-sent events, for those who would rather be told than ask.</summary>
internal static class ChangesStream
{
    public const string ContentType = "text/event-stream";
    public const string LastEventId = "Last-Event-ID";

    private static readonly QueryParameter Position = new(
        "after",
        "The number of the last change that you have. Without it, and without `Last-Event-ID`, the stream begins with the next "
        + "change. A client that reconnects sends `Last-Event-ID`, which goes before it.")
    {
        Example = "0",
    };

    public static void MapChangesStream(this RouteGroupBuilder api) => api
        .MapGet("/changes/stream", async (HttpContext context, IMediator mediator, IHostApplicationLifetime program) =>
        {
            // Who listens would otherwise keep the program from stopping.
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, program.ApplicationStopping);
            var query = new Follow.Query(From(context.Request))
            {
                Kinds = Changes.Kind.Texts(context.Request),
                WithData = Changes.Data.Text(context.Request) == "true",
            };
            var stream = await mediator.Send(query, ending.Token);
            Head(context);
            if (HeadRequest.IsOne(context))
                return;

            await SendAsync(context.Response, Opening(stream), ending.Token);
            await FollowAsync(context.Response, stream.Pages, ending.Token);
        })
        .Described(
            "streamChanges",
            "Changes",
            "Be told of changes",
            "Server-sent events (`text/event-stream`) without end. First an event `position` with "
            + "`{\"position\",\"revision\"}`: after which change the stream begins, and the last change there is. Then for each "
            + "change an event `change` whose `id` is its sequence number and whose `data` is an item of `/changes`. While "
            + "nothing happens a comment comes every 15 seconds. A browser's `EventSource` reconnects by itself and goes on "
            + "where it was.")
        .Takes(Position, Changes.Kind, Changes.Data)
        .Answers(new AnswerShape(Type: null, "Events without end.", ContentType))
        .Problems(ProblemKinds.BadParameter);

    private static long? From(HttpRequest request) => request.Headers[LastEventId].ToString() is { Length: > 0 } last
        ? Changes.Number(LastEventId, last)
        : Changes.Number(Position, request);

    private static void Head(HttpContext context)
    {
        context.Response.ContentType = ContentType;
        context.Response.Headers.CacheControl = "no-store";

        // A proxy that gathers an answer before it passes it on would hold the events back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }

    private static string Opening(Follow.Result stream) => string.Create(
        CultureInfo.InvariantCulture,
        $"retry: 3000\nid: {stream.Position}\nevent: position\n"
        + $"data: {{\"position\":{stream.Position},\"revision\":{stream.Revision}}}\n\n");

    private static async Task FollowAsync(
        HttpResponse response, IAsyncEnumerable<After.Result> pages, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in pages.WithCancellation(cancellationToken))
            {
                foreach (var entry in page.Items)
                    await SendAsync(response, Event(entry), cancellationToken, flush: false);

                // The position goes on where changes of other kinds happened, so that a client that reconnects skips them.
                await SendAsync(response, string.Create(CultureInfo.InvariantCulture, $": at\nid: {page.Position}\n\n"), cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Who listened has gone, or the program is stopping.
        }
        catch (StoreUnavailableError)
        {
            // The answer has begun, so it can only end. The client comes back and is told by a problem if it lasts.
        }
    }

    private static string Event(After.Entry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"id: {entry.Revision.Seq}\nevent: change\ndata: {Encoding.UTF8.GetString(ChangesAnswer.Write(entry).Span)}\n\n");

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellationToken, bool flush = true)
    {
        await response.WriteAsync(text, cancellationToken);
        if (flush)
            await response.Body.FlushAsync(cancellationToken);
    }
}
