using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Actors;

/// <summary>One actor with all that it takes part in, pays, is paid and says.</summary>
public static class View
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No such actor, or not yet.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The actor was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string Id, string? AsOf = null) : IRequest<Result>;

    /// <param name="Parts">The actors that belong to it.</param>
    /// <param name="Agreements">Those that it is a party to, by title.</param>
    /// <param name="Money">Every report of money that it pays or is paid.</param>
    /// <param name="Outcomes">Those about it as a place, the latest first.</param>
    /// <param name="Statements">Its own and those of its people, the latest first.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(
        Actor Actor,
        ListOf<Actor> Parts,
        ListOf<Agreement> Agreements,
        ListOf<MoneyReport> Money,
        ListOf<Outcome> Outcomes,
        ListOf<Statement> Statements,
        RecordSet Records,
        Moment? AsOf);

    /// <param name="Pays">False where it is paid.</param>
    public sealed record MoneyReport(Agreement Agreement, FundingLine Line, FundingReport Report, bool Pays);

    internal sealed class Handler(Snapshots snapshots, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            var actor = await Missing.FindAsync(store, records.Actors, request.Id, moment, cancellationToken);
            return new Result(
                actor,
                records.Actors.Values.Where(part => part.PartOf == actor.Id).OrderBy(part => part.Name, StringComparer.Ordinal).ToListOf(),
                records.Agreements.Values
                    .Where(agreement => agreement.Parties.Any(party => party.Actor == actor.Id))
                    .OrderBy(agreement => agreement.Title, StringComparer.Ordinal)
                    .ToListOf(),
                MoneyOf(records, actor.Id).ToListOf(),
                records.Outcomes.Values
                    .Where(outcome => outcome.Geography == actor.Id)
                    .OrderByDescending(outcome => outcome.Period?.Latest)
                    .ThenBy(outcome => outcome.Id, StringComparer.Ordinal)
                    .ToListOf(),
                records.Statements.Values
                    .Where(statement => statement.Speaker == actor.Id || statement.Person == actor.Id)
                    .OrderByDescending(statement => statement.On?.Latest)
                    .ThenBy(statement => statement.Id, StringComparer.Ordinal)
                    .ToListOf(),
                records,
                moment);
        }

        private static IEnumerable<MoneyReport> MoneyOf(RecordSet records, string actor) =>
            from agreement in records.Agreements.Values.OrderBy(agreement => agreement.Title, StringComparer.Ordinal)
            from line in agreement.Funding
            from report in line.Reports
            where report.Payer == actor || report.Payee == actor
            select new MoneyReport(agreement, line, report, report.Payer == actor);
    }
}
