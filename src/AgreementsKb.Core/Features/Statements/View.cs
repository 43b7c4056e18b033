using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Statements;

/// <summary>One statement, with the records that it names.</summary>
public static class View
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No such statement, or not yet.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The statement was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string Id, string? AsOf = null) : IRequest<Result>;

    /// <param name="Records">Those that are named, and all words; whether it holds others is not to be relied on.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(Statement Statement, RecordSet Records, Moment? AsOf);

    internal sealed class Handler(Present present, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await present.AtAsync(request.AsOf, _ => new(PageNeeds.One(Kinds.Named(Kinds.Statement), request.Id)), cancellationToken);
            var statement = await Missing.FindAsync(store, records.Statements, request.Id, moment, cancellationToken);
            return new Result(statement, records, moment);
        }
    }
}
