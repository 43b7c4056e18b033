using System.Security.Cryptography;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Tokens;

/// <summary>Says who presents a token. Takes the same steps for a token that nobody has as for one with a wrong secret.</summary>
public static class Authenticate
{
    public sealed record Query(TokenText Token) : IRequest<Result>;

    /// <param name="Holder">Null where the token is worth nothing.</param>
    /// <param name="Expired">It was good once; said only to who knows the secret.</param>
    public sealed record Result(Holder? Holder, bool Expired = false);

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        private const string Find = $"""
            select name, role, hash, revoked_at is not null, expires_at <= clock_timestamp(), {LastUse.IsStale}
            from kb_token where id = $1
            """;

        private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var found = await FindAsync(source, request.Token.Id, cancellationToken);
            var same = CryptographicOperations.FixedTimeEquals(request.Token.Hash(), found?.Hash ?? NoHash);
            if (found is null || !same || found.Revoked)
            {
                return new Result(Holder: null);
            }

            if (found.Expired)
            {
                return new Result(Holder: null, Expired: true);
            }

            if (found.Stale)
            {
                await LastUse.TouchAsync(source, request.Token.Id, cancellationToken);
            }

            return new Result(new Holder(request.Token.Id, found.Name, found.Role));
        }

        private static async Task<Row?> FindAsync(NpgsqlDataSource source, string id, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(Find);
            command.Parameters.Add(new() { Value = id });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken)
                ? new Row(
                    rows.GetString(0),
                    Enum.Parse<Role>(rows.GetString(1), ignoreCase: true),
                    rows.GetFieldValue<byte[]>(2),
                    rows.GetBoolean(3),
                    rows.GetBoolean(4),
                    rows.GetBoolean(5))
                : null;
        }

        private sealed record Row(string Name, Role Role, byte[] Hash, bool Revoked, bool Expired, bool Stale);
    }
}

/// <summary>Who holds a token.</summary>
/// <param name="Token">Its public part.</param>
public sealed record Holder(string Token, string Name, Role Role)
{
    /// <summary>One person may hold several tokens, so the name counts too.</summary>
    public bool IsSameAs(string token, string name) =>
        Token == token || string.Equals(Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase);
}
