using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// Reads the records that a comparison needs, however many there are: in two or three round trips, by indexes alone. Half of each
/// goes by another connection, so that both sides have two cores to use.
/// </summary>
internal sealed class Slices(Store store)
{
    private readonly SecondConnections _seconds = new();

    /// <summary>
    /// Null where the records changed since the register was read, or while they were read themselves; then both have to be read
    /// again. Nothing is locked and no transaction begun: the last statement tells whether all saw one state.
    /// </summary>
    public async Task<RecordSet?> ReadAsync(Register register, IEnumerable<Subject> subjects, CancellationToken cancellationToken)
    {
        var closure = Closure.Of(register.Surroundings, subjects);
        var source = await store.OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var second = await _seconds.TryTakeAsync(source, cancellationToken);
        var slice = new SliceReading(connection, register.Vocabulary.Sources.Keys, second?.Connection);
        var around = Around(closure).ToLookup(part => part.Kind == Kinds.Outcome);
        await slice.ReadAsync([.. around[true]], [.. around[false]], cancellationToken);
        var outcomes = slice.Found.OfType<Outcome>().ToList();
        var asked = closure.Subjects.ToHashSet(StringComparer.Ordinal);

        // Arrivals that a limit is set beside are shown as they are; what differs from them is not told.
        var beside = outcomes.FindAll(outcome => outcome.Agreements.Any(asked.Contains)
            || outcome.Attribution.Any(link => asked.Contains(link.Agreement)));
        var revision = await slice.ReadAsync(
            [new(Kinds.Outcome, SliceSql.OtherOutcomes, register.Keys.Rivals(beside)) { Except = [.. outcomes.Select(outcome => outcome.Id)] }],
            [
                new(Kinds.Agreement, SliceSql.Agreements, slice.Credited()),
                new(Kinds.Source, SliceSql.Sources, slice.TakeCited()),
            ],
            cancellationToken);
        if (slice.TakeCited() is { Count: > 0 } more)
        {
            revision = await slice.ReadAsync([new(Kinds.Source, SliceSql.Sources, more)], cancellationToken);
        }

        return revision == register.Revision
            ? new RecordSet(register.Vocabulary, slice.Found.Concat(register.Vocabulary.Sources.Values), register.Revision)
            : null;
    }

    /// <summary>What is read first: the agreements, and what is reported beside them or said of them.</summary>
    internal static IEnumerable<SliceReading.Part> Around(Closure closure) =>
    [
        new(Kinds.Agreement, SliceSql.Agreements, closure.Agreements),
        new(Kinds.Outcome, SliceSql.Outcomes, [.. closure.Subjects.Select(OutcomeKeys.Beside), .. closure.Arrivals.Select(OutcomeKeys.ArrivalsAt)]),
        new(Kinds.Statement, SliceSql.Statements, closure.Subjects),
    ];
}
