using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.Tokens;

/// <summary>Makes a token. Its secret leaves the program here and never again.</summary>
public static class Create
{
    /// <summary>In days. Nobody remembers a token that nobody renewed for a year.</summary>
    public const int LongestLife = 366;

    public const int LongestName = 100;

    /// <param name="Name">The person who will hold it: the editor of what is written with it.</param>
    /// <param name="Role">What the holder may do.</param>
    /// <param name="Expires">From when on it is refused.</param>
    /// <param name="By">Who makes it.</param>
    public sealed record Command(string Name, Role Role, DateTimeOffset Expires, string By) : IRequest<Result>;

    public sealed record Result(TokenText Token, string Name, Role Role, DateTimeOffset Expires);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name)
                .Must(name => name.Trim().Length is > 0 and <= LongestName && !name.Any(char.IsControl))
                .OverridePropertyName("name")
                .WithMessage($"the name of who will hold it, at most {LongestName} characters");
            RuleFor(command => command.Expires)
                .Must(expires => DateTimeOffset.UtcNow is var now && expires > now && expires <= now.AddDays(LongestLife))
                .OverridePropertyName("expires")
                .WithMessage($"a time to come, at most {LongestLife} days from now");
            RuleFor(command => command.By).NotEmpty().OverridePropertyName("by").WithMessage("the name of who makes the token");
        }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var token = TokenText.New();
            var name = request.Name.Trim();
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand(
                "insert into kb_token (id, name, role, hash, created_by, expires_at) values ($1, $2, $3, $4, $5, $6)");
            object[] values =
                [token.Id, name, RecordShape.WordOf(request.Role), token.Hash(), request.By, request.Expires.UtcDateTime];
            command.Parameters.AddRange(values.Select(value => new Npgsql.NpgsqlParameter { Value = value }).ToArray());
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new Result(token, name, request.Role, request.Expires);
        }
    }
}
