using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Every record as newline-delimited JSON, ordered by kind and id.</summary>
public static class Export
{
    public sealed record Query : IRequest<Result>;

    /// <param name="Lines">UTF-8 lines <c>{"kind","id","revision","data"}</c>, each without its line end; read from the store as they are asked for.</param>
    public sealed record Result(IAsyncEnumerable<ReadOnlyMemory<byte>> Lines);
}
