using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Home;

/// <summary>Which parties have agreements with each other, for a map of them.</summary>
public static class Pairs
{
    /// <summary>More than these can neither be drawn nor read.</summary>
    public const int Most = 200;

    /// <summary>So many agreements of a pair are named.</summary>
    public const int MostNamed = 10;

    public sealed record Query : IRequest<Result>;

    /// <param name="Items">The pairs with the most agreements first.</param>
    /// <param name="Total">How many pairs there are, also those that are not given.</param>
    public sealed record Result(ListOf<Pair> Items, int Total, RecordSet Records);

    /// <param name="From">Pays, returns or proposes; where no role tells the two apart, the first in the alphabet.</param>
    /// <param name="To">Is paid, or receives.</param>
    /// <param name="Count">How many agreements they have with each other.</param>
    /// <param name="First">The first of these by title.</param>
    /// <param name="Statuses">Every status that one of them has; null among them where no event gives one.</param>
    public sealed record Pair(string From, string To, int Count, ListOf<Line> First, ListOf<string?> Statuses);

    /// <param name="Status">The word of the vocabulary; null where no event gives one.</param>
    public sealed record Line(string Id, string Title, string? Status);

    internal sealed class Handler(Registers registers, Store store) : IRequestHandler<Query, Result>
    {
        /// <summary>From who gives or sends to who gets or takes in.</summary>
        private static readonly string[] Roles =
        [
            "funder", "returning-state", "sending-state", "proposer", "exchanging-state", "participant", "negotiating-party",
            "former-participant", "implementing-state", "recipient", "receiving-state",
        ];

        /// <summary>Found once for each state of the agreements and words, of which the status is derived.</summary>
        private static readonly ConditionalWeakTable<Surroundings, Result> Known = [];

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            while (true)
            {
                var register = await registers.CurrentAsync(cancellationToken);
                if (Known.TryGetValue(register.Surroundings, out var known))
                {
                    return known;
                }

                var source = await store.OpenAsync(cancellationToken);
                var pairs = Between(register);
                var ids = pairs.Take(Most).SelectMany(pair => pair.Agreements).Distinct().Select(place => register.Agreements.Ids[place]);
                var statuses = await StatusesAsync(source, [.. ids], cancellationToken);
                if (await LastChange.OfAsync(source, cancellationToken) == register.Revision)
                {
                    var found = new Result(
                        pairs.Take(Most).Select(pair => PairOf(register, pair, statuses)).ToListOf(), pairs.Count, register.Vocabulary);
                    Known.AddOrUpdate(register.Surroundings, found);
                    return found;
                }
            }
        }

        private static List<Ends> Between(Register register) =>
        [
            .. Enumerable.Range(0, register.Agreements.Count)
                .SelectMany(place => Between(register, place))
                .GroupBy(one => (one.From, one.To), one => one.Agreement)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.From, StringComparer.Ordinal)
                .ThenBy(group => group.Key.To, StringComparer.Ordinal)
                .Select(group => new Ends(group.Key.From, group.Key.To, [.. group])),
        ];

        private static Pair PairOf(Register register, Ends pair, Dictionary<string, string> statuses) => new(
            pair.From,
            pair.To,
            pair.Agreements.Count,
            pair.Agreements.Select(register.Agreements.NameOf)
                .OrderBy(name => name.Title, StringComparer.Ordinal)
                .ThenBy(name => name.Id, StringComparer.Ordinal)
                .Take(MostNamed)
                .Select(name => new Line(name.Id, name.Title, statuses.GetValueOrDefault(name.Id)))
                .ToListOf(),
            pair.Agreements.Select(place => statuses.GetValueOrDefault(register.Agreements.Ids[place])).Distinct().ToListOf());

        private static async Task<Dictionary<string, string>> StatusesAsync(
            NpgsqlDataSource source, string[] agreements, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(
                "select id, status[1] from kb_list_agreement where until is null and id = any($1) and status <> '{}'");
            command.Parameters.Add(new() { Value = agreements });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var statuses = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await rows.ReadAsync(cancellationToken))
            {
                statuses.Add(rows.GetString(0), rows.GetString(1));
            }

            return statuses;
        }

        /// <summary>Every giving side with every taking side; of sides that cannot be told apart, each pair once.</summary>
        private static IEnumerable<(string From, string To, int Agreement)> Between(Register register, int agreement)
        {
            var sides = register.Agreements.PartiesOf(agreement).Zip(register.Surroundings.RolesOf(agreement), (actor, role) => (Actor: actor, Place: PlaceOf(role)))
                .GroupBy(party => party.Actor, party => party.Place, StringComparer.Ordinal)
                .Select(party => (Actor: party.Key, Place: party.Min()))
                .OrderBy(side => side.Place)
                .ThenBy(side => side.Actor, StringComparer.Ordinal)
                .ToList();
            return from first in Enumerable.Range(0, sides.Count)
                   from second in Enumerable.Range(first + 1, sides.Count - first - 1)
                   where sides.Count == 2 || sides[first].Place != sides[second].Place
                   select (sides[first].Actor, sides[second].Actor, agreement);
        }

        private static int PlaceOf(string role) => Array.IndexOf(Roles, role) is >= 0 and var place ? place : Roles.Length / 2;

        private sealed record Ends(string From, string To, IReadOnlyList<int> Agreements);
    }
}
