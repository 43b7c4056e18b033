using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>The records of any kind that have an id.</summary>
public static class Find
{
    /// <exception cref="NotFoundError">No record of any kind has it.</exception>
    public sealed record Query(string Id) : IRequest<Result>;

    public sealed record Result(ListOf<KbRecord> Records);

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var records = await snapshots.CurrentAsync(cancellationToken);
            var found = records.All.Where(record => record.Id == request.Id || record.FormerIds.Contains(request.Id)).ToListOf();
            return found.Count > 0
                ? new Result(found)
                : throw new NotFoundError("record", request.Id, Nearest.To(request.Id, records.All.Select(record => record.Id)).ToListOf());
        }
    }
}
