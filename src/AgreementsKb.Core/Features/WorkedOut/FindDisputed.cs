using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Features.Records.Indexed;
using AgreementsKb.Core.Records;
using MediatR;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// Finds which records are disputed in stores whose disputes are kept. That takes most of a second where these are many, and lists keep
/// what was found until the next change: so nobody who asks for a list waits for it.
/// </summary>
public static class FindDisputed
{
    public sealed record Command : IRequest;

    internal sealed class Handler(Kept kept, ListIndexes indexes, IMediator mediator) : IRequestHandler<Command>
    {
        private static readonly string[] Disputed = [Kinds.Agreement, Kinds.Outcome];

        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await kept.IsNeededAsync(cancellationToken))
            {
                foreach (var kind in Disputed.Select(Kinds.Named))
                {
                    await indexes.WarmAsync(kind, cancellationToken);
                    await mediator.Send(new List.Query(kind, [new(ListFilters.HasDispute, ["true"])], Limit: 1), cancellationToken);
                }
            }

            return Unit.Value;
        }
    }
}
