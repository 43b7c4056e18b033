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
    /// <param name="Money">Every report of money that it pays or is paid, by the agreement's title.</param>
    /// <param name="Outcomes">Those about it as a place, the latest first.</param>
    /// <param name="Statements">Its own and those of its people, the latest first.</param>
    /// <param name="Records">Those that are shown or named, and all words; whether it holds others is not to be relied on.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(
        Actor Actor,
        ListOf<Actor> Parts,
        FirstOf<Agreement> Agreements,
        FirstOf<MoneyReport> Money,
        FirstOf<Outcome> Outcomes,
        FirstOf<Statement> Statements,
        RecordSet Records,
        Moment? AsOf);

    /// <param name="Pays">False where it is paid.</param>
    public sealed record MoneyReport(Agreement Agreement, FundingLine Line, FundingReport Report, bool Pays);

    internal sealed class Handler(Present present, Store store) : IRequestHandler<Query, Result>
    {
        /// <summary>Of each: enough for a page, which leads to the list of all. Agreements are read whole, with their payments.</summary>
        private const int Most = 100;
        private const int MostAgreements = 50;

        /// <summary>
        /// The index of migration 13 is in this order. Withdrawn ones are left out in words of which the planner does not believe that
        /// they leave out nearly all: it would gather every outcome of the place and sort them.
        /// </summary>
        private static readonly string SqlOutcomes = $"""
            select data from mt_doc_outcome
            where (data ->> 'geography') collate "C" = ($1::text[])[1] and not data ? 'withdrawn'
            order by kb_latest(data ->> 'period') desc, id
            limit {Most + 1}
            """;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await present.AtAsync(request.AsOf, _ => NeedsOf(request.Id), cancellationToken);
            var actor = await Missing.FindAsync(store, records.Actors, request.Id, moment, cancellationToken);
            var paying = ByTitle(records.Agreements.Values.Where(agreement => MoneyOf(agreement, actor.Id).Any()));
            return new Result(
                actor,
                records.Actors.Values.Where(part => part.PartOf == actor.Id).OrderBy(part => part.Name, StringComparer.Ordinal).ToListOf(),
                ByTitle(records.Agreements.Values.Where(agreement => agreement.Parties.Any(party => party.Actor == actor.Id))),
                new FirstOf<MoneyReport>(paying.Items.SelectMany(agreement => MoneyOf(agreement, actor.Id)).ToListOf(), paying.HasMore),
                FirstOf.Of(
                    records.Outcomes.Values
                        .Where(outcome => outcome.Geography == actor.Id)
                        .OrderByDescending(outcome => outcome.Period?.Latest)
                        .ThenBy(outcome => outcome.Id, StringComparer.Ordinal),
                    Most),
                FirstOf.Of(
                    records.Statements.Values
                        .Where(statement => statement.Speaker == actor.Id || statement.Person == actor.Id)
                        .OrderByDescending(statement => statement.On?.From)
                        .ThenBy(statement => statement.Id, StringComparer.Ordinal),
                    Most),
                records,
                moment);
        }

        private static FirstOf<Agreement> ByTitle(IEnumerable<Agreement> agreements) => FirstOf.Of(
            agreements.OrderBy(agreement => agreement.Title, StringComparer.Ordinal).ThenBy(agreement => agreement.Id, StringComparer.Ordinal), MostAgreements);

        private static IEnumerable<MoneyReport> MoneyOf(Agreement agreement, string actor) =>
            from line in agreement.Funding
            from report in line.Reports
            where report.Payer == actor || report.Payee == actor
            select new MoneyReport(agreement, line, report, report.Payer == actor);

        private static PageNeeds NeedsOf(string actor) => new(
            PageNeeds.One(Kinds.Named(Kinds.Actor), actor),
            new(Kinds.Agreement, FirstByTitle("party && $1"), [actor]),
            new(Kinds.Agreement, FirstByTitle("(payer && $1 or payee && $1)"), [actor]),
            new(Kinds.Outcome, SqlOutcomes, [actor]),
            new(Kinds.Statement, Found(Kinds.Statement, "(speaker && $1 or person && $1)", "day desc, id"), [actor]));

        /// <summary>
        /// In the order of lists. Who has a tenth of all agreements has the first of them soon where the order is walked, and who has a few has
        /// them by the index of the lists: the planner knows how many an actor has.
        /// </summary>
        private static string FirstByTitle(string condition) => $"""
            select whole.data
            from (select id from kb_list_agreement where until is null and {condition} order by title, id limit {MostAgreements + 1}) first
            join mt_doc_agreement whole using (id)
            """;

        /// <summary>All are found by the index of the lists before they are put in order: to walk the order would meet too few of them.</summary>
        private static string Found(string kind, string condition, string order) => $"""
            select whole.data
            from (
              select id from (select * from kb_list_{kind} where until is null and {condition} offset 0) found
              order by {order} limit {Most + 1}
            ) first
            join mt_doc_{kind} whole using (id)
            """;
    }
}
