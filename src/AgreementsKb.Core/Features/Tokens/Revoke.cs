using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.Tokens;

/// <summary>Makes a token worthless, at once and for good.</summary>
public static class Revoke
{
    /// <param name="Id">The public part of the token.</param>
    /// <exception cref="NotFoundError">No such token.</exception>
    public sealed record Command(string Id) : IRequest<Result>;

    /// <param name="Already">It had been revoked before; the time of the first revocation stays.</param>
    public sealed record Result(string Id, string Name, bool Already);

    internal sealed class Validator : AbstractValidator<Command>
    {
        // What was given is not repeated: it may be a whole token.
        public Validator() => RuleFor(command => command.Id).Custom((id, context) =>
        {
            if (!TokenText.IsId(id))
            {
                context.AddFailure(new FluentValidation.Results.ValidationFailure(
                    "id", "the id of a token as `kb token list` shows it: 12 letters and digits", "something else"));
            }
        });
    }

    internal sealed class Handler(Store store) : IRequestHandler<Command, Result>
    {
        private const string Sql = """
            update kb_token fresh set revoked_at = coalesce(fresh.revoked_at, clock_timestamp())
            from (select id, revoked_at from kb_token where id = $1 for update) was
            where fresh.id = was.id
            returning fresh.name, was.revoked_at is not null
            """;

        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand(Sql);
            command.Parameters.Add(new() { Value = request.Id });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken)
                ? new Result(request.Id, rows.GetString(0), rows.GetBoolean(1))
                : throw new NotFoundError("token", request.Id, []);
        }
    }
}
