using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.History;

/// <summary>The last changesets of one editor, the newest first.</summary>
public static class LatestOf
{
    /// <param name="Editor">The name, as changesets have it.</param>
    /// <param name="Limit">The most of them.</param>
    public sealed record Query(string Editor, int Limit) : IRequest<ListOf<ListChangesets.Line>>;

    internal sealed class Handler(Store store) : IRequestHandler<Query, ListOf<ListChangesets.Line>>
    {
        private const string Sql = $"""
            {ListChangesets.Line.Select}
            where signed.editor = $1
            order by signed.id desc
            limit $2
            """;

        public async Task<ListOf<ListChangesets.Line>> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand(Sql);
            command.Parameters.Add(new() { Value = request.Editor });
            command.Parameters.Add(new() { Value = request.Limit });
            return (await ListChangesets.Line.ReadAsync(command, cancellationToken)).ToListOf();
        }
    }
}
