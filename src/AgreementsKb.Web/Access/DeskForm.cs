using AgreementsKb.Web.Api;
using AgreementsKb.Web.Start;

namespace AgreementsKb.Web.Access;

/// <summary>Reads a form that an editor sends before anything else asks for it: what cannot be read is its sender's doing, and is said so.</summary>
internal static class DeskForm
{
    public static async Task Take(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && Audience.IsForEditors(context.Request.Path))
            await ReadAsync(context, context.RequestServices.GetRequiredService<EditingOptions>().Arrival);

        await next(context);
    }

    private static async Task ReadAsync(HttpContext context, TimeSpan arrival)
    {
        try
        {
            await RequestBody.ArriveAsync(context, arrival, token => context.Request.ReadFormAsync(token));
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException
            || (error is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            throw new BadHttpRequestException("The body is not a form as a browser sends it, or it is too long.", error);
        }
    }
}
