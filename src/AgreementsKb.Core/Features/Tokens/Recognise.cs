using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Tokens;

/// <summary>
/// Says who holds a token that was authenticated before, as long as it is worth anything. Only for who keeps its id where nobody
/// else can have written it: the id is public.
/// </summary>
public static class Recognise
{
    /// <param name="Id">The public part of the token.</param>
    public sealed record Query(string Id) : IRequest<Holder?>;

    internal sealed class Handler(Store store) : IRequestHandler<Query, Holder?>
    {
        private const string Sql = $"""
            select name, role, {LastUse.IsStale} from kb_token
            where id = $1 and revoked_at is null and expires_at > clock_timestamp()
            """;

        public async Task<Holder?> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand(Sql);
            command.Parameters.Add(new() { Value = request.Id });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            if (!await rows.ReadAsync(cancellationToken))
            {
                return null;
            }

            var holder = new Holder(request.Id, rows.GetString(0), Enum.Parse<Role>(rows.GetString(1), ignoreCase: true));
            if (rows.GetBoolean(2))
            {
                await LastUse.TouchAsync(source, request.Id, cancellationToken);
            }

            return holder;
        }
    }
}
