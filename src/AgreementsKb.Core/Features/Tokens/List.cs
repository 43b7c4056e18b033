using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Tokens;

/// <summary>Every token that was ever made, the newest first. Nothing of their secrets.</summary>
public static class List
{
    public sealed record Query : IRequest<Result>;

    public sealed record Result(ListOf<Item> Tokens);

    /// <param name="State"><c>valid</c>, <c>expired</c> or <c>revoked</c>.</param>
    /// <param name="LastUsed">To the minute; null where it never was.</param>
    public sealed record Item(
        string Id,
        string Name,
        Role Role,
        string State,
        DateTime Created,
        string CreatedBy,
        DateTime Expires,
        DateTime? Revoked,
        DateTime? LastUsed);

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        private const string Sql = """
            select id, name, role,
                   case when revoked_at is not null then 'revoked'
                        when expires_at <= clock_timestamp() then 'expired'
                        else 'valid' end,
                   created_at, created_by, expires_at, revoked_at, last_used_at
            from kb_token
            order by created_at desc, id
            """;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand(Sql);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var tokens = new List<Item>();
            while (await rows.ReadAsync(cancellationToken))
            {
                tokens.Add(new Item(
                    rows.GetString(0),
                    rows.GetString(1),
                    Enum.Parse<Role>(rows.GetString(2), ignoreCase: true),
                    rows.GetString(3),
                    rows.GetDateTime(4),
                    rows.GetString(5),
                    rows.GetDateTime(6),
                    Moment(7),
                    Moment(8)));
            }

            return new Result(tokens.ToListOf());

            DateTime? Moment(int column) => rows.IsDBNull(column) ? null : rows.GetDateTime(column);
        }
    }
}
