using AgreementsKb.Core;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Api;

/// <summary>
/// What query parameters a route takes. Any other is an error, so that a misspelt filter is not silently ignored.
/// </summary>
internal sealed class Takes(IReadOnlyList<QueryParameter> parameters) : IEndpointFilter
{
    public IReadOnlyList<QueryParameter> Parameters { get; } = parameters;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Check(context.HttpContext.Request);
        return next(context);
    }

    /// <exception cref="BadParameterError">There is a parameter that is none of these.</exception>
    public void Check(HttpRequest request)
    {
        if (request.Query.Keys.FirstOrDefault(key => Parameters.All(parameter => parameter.Name != key)) is { } unknown)
            throw Refusal(unknown);
    }

    private BadParameterError Refusal(string name)
    {
        var names = Parameters.Select(parameter => parameter.Name).ToList();
        var near = names
            .Where(known => known.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || name.StartsWith(known, StringComparison.OrdinalIgnoreCase))
            .ToListOf();
        return new BadParameterError(
            name,
            "a parameter of this name",
            names.Count == 0 ? "no query parameters" : "only " + string.Join(", ", names),
            near);
    }
}

internal static class TakesExtensions
{
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, params IReadOnlyList<QueryParameter> parameters)
    {
        var takes = new Takes(parameters);
        return route.WithMetadata(takes).AddEndpointFilter(takes);
    }
}
