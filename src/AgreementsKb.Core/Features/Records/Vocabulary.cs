using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>What the codes in records stand for: every actor and every word of the vocabulary.</summary>
public static class Vocabulary
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string? AsOf = null) : IRequest<Result>;

    /// <param name="Words">Actors, rates and terms; whether it holds other records is not to be relied on.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(RecordSet Words, Moment? AsOf);

    internal sealed class Handler(Registers registers, Snapshots snapshots) : IRequestHandler<Query, Result>
    {
        /// <summary>The present costs no reading of records, however many there are.</summary>
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.AsOf is null)
            {
                return new Result((await registers.CurrentAsync(cancellationToken)).Vocabulary, AsOf: null);
            }

            var (records, moment) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            return new Result(records, moment);
        }
    }
}
