using AgreementsKb.Core.Storage;

namespace AgreementsKb.Web.Caching;

/// <summary>
/// Answers again with what was answered before, as long as no record changed since. Those who ask for the same at the same time
/// wait for one of them. Where it is not known whether something changed, nothing is kept and nothing kept is answered.
/// </summary>
/// <param name="epoch">The present one; null while it cannot be known.</param>
internal sealed class AnswerCache(CacheOptions options, Func<Epoch?> epoch)
{
    private KeptAnswers? _answers;

    /// <summary>About what the answers take in memory.</summary>
    public long Bytes => _answers?.Bytes ?? 0;

    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (options.Bytes == 0 || Present() is not { } answers || AnswerKey.Of(context.Request) is not { } key)
        {
            await next(context);
            return;
        }

        var coming = answers.Get(key, out var isMine);
        if (isMine && HttpMethods.IsGet(context.Request.Method))
        {
            await WorkOutAsync(context, next, answers, key, coming);
            return;
        }

        if (isMine)
            answers.Forget(key, coming);

        if (await coming.Answer.WaitAsync(context.RequestAborted) is { } answer)
            await answer.SendAsync(context);
        else
            await next(context);
    }

    /// <summary>A new epoch begins with no answers. Those of the one before are let go with it.</summary>
    private KeptAnswers? Present()
    {
        var known = Volatile.Read(ref _answers);
        var now = epoch();
        if (now is null)
            return null;

        if (ReferenceEquals(known?.Epoch, now))
            return known;

        var begun = new KeptAnswers(now, options);
        return Interlocked.CompareExchange(ref _answers, begun, known) is { } other && ReferenceEquals(other.Epoch, now) ? other : begun;
    }

    private async Task WorkOutAsync(HttpContext context, RequestDelegate next, KeptAnswers answers, AnswerKey key, Coming coming)
    {
        var response = context.Response;
        var body = response.Body;
        using var captured = new CapturedBody(body, options.LongestBody, () => answers.Forget(key, coming));
        response.Body = captured;
        context.Features.Set(captured);

        // So that the body is compressed as the key says, however the asker put it.
        context.Request.Headers.AcceptEncoding = key.Encoding;
        try
        {
            await next(context);
            if (captured.Holds && response.StatusCode == StatusCodes.Status200OK)
            {
                var answer = new KeptAnswer(response.Headers, captured.Held());
                answers.Keep(key, coming, answer);
                response.Body = body;
                await answer.SendAsync(context);
                return;
            }

            if (captured.Holds)
                await captured.PassAsync(context.RequestAborted);
        }
        finally
        {
            response.Body = body;

            // Nobody waits for ever, whatever happened; after an answer this does nothing.
            if (!coming.IsGiven)
                answers.Forget(key, coming);
        }
    }
}
