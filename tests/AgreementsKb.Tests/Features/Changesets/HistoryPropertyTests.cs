using System.Globalization;
using System.Text;
using System.Text.Json;
using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Features.Changesets;

/// <summary>
/// Any sequence of changesets, then any revision: the records are exactly those that a plain model in memory holds. All
/// sequences go into one store, one after the other, so that every case also lies on a history of others; the model goes on
/// with it.
/// </summary>
[Collection(LongRunCollection.Name)]
public sealed class HistoryPropertyTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private const int Sequences = 30;

    private readonly Model _model = new();

    [Fact]
    public void Any_changesets_and_then_any_revision_give_the_records_as_they_were() =>
        Prop.ForAll(History.Any, steps => HoldsAsync(steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences));

    private async Task HoldsAsync(List<Step> steps)
    {
        var states = new List<State>();
        foreach (var step in steps)
        {
            if (await WriteAsync(step) is { } state)
            {
                states.Add(state);
            }
        }

        // The last state is asked for as a past one too; what was written before this sequence is asked for now and then.
        foreach (var state in states.Concat(_model.States.Take(1)))
        {
            await RecordsAreThoseAsync(state);
        }

        _model.States.AddRange(states.Take(1));
    }

    private async Task<State?> WriteAsync(Step step)
    {
        var (given, removed) = History.Draft(step, _model.Records.Values);
        var draft = new Draft(Some.Checked(given))
        {
            Prune = step.Prune,
            Removals = removed.Select(record => new RecordRef(Kinds.Of(record).Name, record.Id)).ToListOf(),
        };
        var written = await new ChangesetWriter(kb.Services.GetRequiredService<Store>()).WriteAsync(
            draft, new Signature("a tester", $"{step}", "a property"), inspect: null, CancellationToken.None);
        _model.Write(given, removed, step.Prune);
        return written.Changeset is null ? null : _model.StateAt(written.Revision);
    }

    private async Task RecordsAreThoseAsync(State state)
    {
        var asOf = state.Revision.ToString(CultureInfo.InvariantCulture);
        await TheExportHoldsAsync(state, asOf);
        await TheSnapshotHoldsAsync(state, asOf);
        await TheListsHoldAsync(state, asOf);
        await EachRecordIsAsync(state, asOf);
    }

    private async Task TheExportHoldsAsync(State state, string asOf)
    {
        var lines = new List<string>();
        await foreach (var line in (await kb.SendAsync(new Export.Query(asOf))).Lines)
        {
            var json = JsonDocument.Parse(line).RootElement;
            var kind = json.GetProperty("kind").GetString()!;
            lines.Add($"{kind}/{json.GetProperty("id").GetString()} {Canonical(kind, Encoding.UTF8.GetBytes(json.GetProperty("data").GetRawText()))}");
        }

        lines.ShouldBe(Kinds.All.SelectMany(kind => state.Of(kind.Name).Select(record => $"{kind.Name}/{record.Id} {Json(record)}")));
    }

    private async Task TheSnapshotHoldsAsync(State state, string asOf)
    {
        var (records, moment) = await kb.Services.GetRequiredService<Snapshots>().AtAsync(asOf, CancellationToken.None);
        moment!.Revision.ShouldBe(state.Revision);
        records.Revision.ShouldBe(state.Revision);
        records.All.Select(Json).ShouldBe(state.All.Where(record => record.Withdrawn is null).Select(Json));
        records.Withdrawn.Select(Json).ShouldBe(state.All.Where(record => record.Withdrawn is not null).Select(Json));
    }

    private async Task TheListsHoldAsync(State state, string asOf)
    {
        foreach (var kind in new[] { Kinds.Agreement, Kinds.Actor })
        {
            var standing = state.Of(kind).Where(record => record.Withdrawn is null).Select(Json).ToList();
            (await ListAsync(new List.Query(Kinds.Named(kind), [], Limit: 2) { AsOf = asOf }, standing.Count)).ShouldBe(standing);
        }

        var ofTunisia = state.Of(Kinds.Agreement).Cast<Agreement>()
            .Where(agreement => agreement.Withdrawn is null && agreement.Parties.Any(party => party.Actor == "tn"))
            .Select(Json)
            .ToList();
        var query = new List.Query(Kinds.Named(Kinds.Agreement), [new("party", ["tn"])], Limit: 1) { AsOf = asOf };
        try
        {
            (await ListAsync(query, ofTunisia.Count)).ShouldBe(ofTunisia);
        }
        catch (BadParameterError)
        {
            // No such actor is recorded here, which is only told where the list comes out empty.
            ofTunisia.ShouldBeEmpty();
        }
    }

    /// <summary>All pages of a list.</summary>
    private async Task<List<string>> ListAsync(List.Query query, int total)
    {
        var items = new List<string>();
        do
        {
            var page = await kb.SendAsync(query);
            page.Total.ShouldBe(total);
            page.AsOf!.Revision.ShouldBe(page.Revision);
            items.AddRange(page.Items.Select(item => Canonical(query.Kind.Name, item)));
            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null);

        return items;
    }

    /// <summary>Every id that ever was: there as it was, or an error that says what had become of it.</summary>
    private async Task EachRecordIsAsync(State state, string asOf)
    {
        foreach (var (kind, id) in _model.EverWere)
        {
            var query = new Get.Query(Kinds.Named(kind), id, asOf);
            switch (state.Of(kind).FirstOrDefault(record => record.Id == id))
            {
                case { Withdrawn: null } record:
                    var found = await kb.SendAsync(query);
                    Canonical(kind, found.Json).ShouldBe(Json(record));
                    break;
                case not null:
                    await Should.ThrowAsync<GoneError>(() => kb.SendAsync(query));
                    break;
                default:
                    (await Should.ThrowAsync<KbError>(() => kb.SendAsync(query)))
                        .ShouldSatisfyAllConditions(error => (error is MovedError or GoneError or NotFoundError { IsNotYet: true }).ShouldBeTrue());
                    break;
            }
        }
    }

    private static string Json(KbRecord record) => Encoding.UTF8.GetString(RecordJson.Write(record));

    /// <summary>jsonb keeps keys in an order of its own.</summary>
    private static string Canonical(string kind, ReadOnlyMemory<byte> json) => Json(RecordJson.Read(Kinds.Named(kind), json));

    private sealed record State(long Revision, IReadOnlyList<KbRecord> All)
    {
        /// <summary>In the order of ids.</summary>
        public IEnumerable<KbRecord> Of(string kind) => All.Where(record => Kinds.Of(record).Name == kind);
    }

    /// <summary>The records, and what was written, in the plainest way.</summary>
    private sealed class Model
    {
        public Dictionary<(string Kind, string Id), KbRecord> Records { get; } = [];

        public HashSet<(string Kind, string Id)> EverWere { get; } = [];

        public List<State> States { get; } = [];

        public void Write(List<KbRecord> given, List<KbRecord> removed, bool prune)
        {
            if (prune)
            {
                Records.Clear();
            }

            foreach (var key in removed.Select(Key).Concat(given.SelectMany(record => record.FormerIds.Select(id => (Key(record).Kind, id)))))
            {
                Records.Remove(key);
            }

            foreach (var record in given)
            {
                Records[Key(record)] = record;
                EverWere.Add(Key(record));
            }
        }

        public State StateAt(long revision) => new(revision, [.. Records.Values
            .OrderBy(record => record.Id, StringComparer.Ordinal)
            .ThenBy(record => record.GetType().Name, StringComparer.Ordinal)]);

        private static (string Kind, string Id) Key(KbRecord record) => (Kinds.Of(record).Name, record.Id);
    }
}
