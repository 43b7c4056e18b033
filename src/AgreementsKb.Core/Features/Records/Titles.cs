using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>What records that stand are called, by id.</summary>
public static class Titles
{
    public sealed record Query(RecordKind Kind, ListOf<string> Ids) : IRequest<IReadOnlyDictionary<string, string>>;

    internal sealed class Handler(Store store) : IRequestHandler<Query, IReadOnlyDictionary<string, string>>
    {
        public async Task<IReadOnlyDictionary<string, string>> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand(
                $"select id, {RecordTitleSql.Of("data")} from {DocumentTable.Of(request.Kind)} where id = any($1)");
            command.Parameters.Add(new() { Value = request.Ids.ToArray() });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var titles = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await rows.ReadAsync(cancellationToken))
            {
                titles[rows.GetString(0)] = rows.GetString(1);
            }

            return titles;
        }
    }
}
