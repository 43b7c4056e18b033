using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Home;

/// <summary>Which parties have agreements with each other, for a map of them.</summary>
public static class Pairs
{
    /// <summary>More than these can neither be drawn nor read.</summary>
    public const int Most = 200;

    public sealed record Query : IRequest<Result>;

    /// <param name="Items">The pairs with the most agreements first.</param>
    /// <param name="Total">How many pairs there are, also those that are not given.</param>
    public sealed record Result(ListOf<Pair> Items, int Total, RecordSet Records);

    /// <param name="From">Pays, returns or proposes; where no role tells the two apart, the first in the alphabet.</param>
    /// <param name="To">Is paid, or receives.</param>
    public sealed record Pair(string From, string To, ListOf<Line> Agreements);

    /// <param name="Status">Null where no event gives one.</param>
    public sealed record Line(string Id, string Title, AgreementStatus? Status);

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, Result>
    {
        /// <summary>From who gives or sends to who gets or takes in.</summary>
        private static readonly string[] Roles =
        [
            "funder", "returning-state", "sending-state", "proposer", "exchanging-state", "participant", "negotiating-party",
            "former-participant", "implementing-state", "recipient", "receiving-state",
        ];

        /// <summary>Found once for each state of the records.</summary>
        private static readonly ConditionalWeakTable<RecordSet, Result> Known = [];

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken) =>
            Known.GetValue(await snapshots.CurrentAsync(cancellationToken), Of);

        private static Result Of(RecordSet records)
        {
            var pairs = records.Agreements.Values
                .SelectMany(agreement => Between(agreement).Select(ends => (ends, agreement)))
                .GroupBy(one => one.ends, one => one.agreement)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.From, StringComparer.Ordinal)
                .ThenBy(group => group.Key.To, StringComparer.Ordinal)
                .ToList();
            var items = pairs.Take(Most).Select(group => new Pair(
                group.Key.From,
                group.Key.To,
                group.OrderBy(agreement => agreement.Title, StringComparer.Ordinal)
                    .Select(agreement => new Line(agreement.Id, agreement.Title, StatusOf.Agreement(records, agreement)))
                    .ToListOf()));
            return new Result(items.ToListOf(), pairs.Count, records);
        }

        /// <summary>Every giving side with every taking side; of sides that cannot be told apart, each pair once.</summary>
        private static IEnumerable<(string From, string To)> Between(Agreement agreement)
        {
            var sides = agreement.Parties
                .GroupBy(party => party.Actor, StringComparer.Ordinal)
                .Select(party => (Actor: party.Key, Place: party.Min(one => PlaceOf(one.Role))))
                .OrderBy(side => side.Place)
                .ThenBy(side => side.Actor, StringComparer.Ordinal)
                .ToList();
            return from first in Enumerable.Range(0, sides.Count)
                   from second in Enumerable.Range(first + 1, sides.Count - first - 1)
                   where sides.Count == 2 || sides[first].Place != sides[second].Place
                   select (sides[first].Actor, sides[second].Actor);
        }

        private static int PlaceOf(string role) => Array.IndexOf(Roles, role) is >= 0 and var place ? place : Roles.Length / 2;
    }
}
