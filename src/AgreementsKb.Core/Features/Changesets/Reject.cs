using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Turns a waiting changeset down. It is kept, with the reason.</summary>
public static class Reject
{
    /// <exception cref="NotFoundError">There is no such proposal.</exception>
    /// <exception cref="ForbiddenError">It is the reviewer's own.</exception>
    /// <exception cref="ConflictError">Somebody decided already.</exception>
    public sealed record Command(long Id, Holder Reviewer, string Because) : IRequest<Result>;

    /// <param name="Id">Of the proposal.</param>
    /// <param name="State"><c>rejected</c>.</param>
    public sealed record Result(long Id, string State);

    internal sealed class Validator : Decision.Validator<Command>
    {
        public Validator()
            : base(command => command.Because)
        {
        }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            await Decision.OpenAsync(store, request.Id, request.Reviewer, cancellationToken);
            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await new Proposals(connection).DecideAsync(
                request.Id, Proposal.Rejected, request.Reviewer.Name, request.Because.Trim(), cancellationToken);
            return new Result(request.Id, Proposal.Rejected);
        }
    }
}
