using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>The one way by which records are changed: staged, planned, inspected and written in one transaction, in turn.</summary>
internal sealed class ChangesetWriter(Store store)
{
    /// <param name="draft">What the records are to be.</param>
    /// <param name="signature">Who and why; null only says what would change.</param>
    /// <param name="inspect">
    /// Looks at the plan while nobody else can write, and throws where it must not be written: whatever it reads is what the
    /// plan will be applied to.
    /// </param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    public async Task<Written> WriteAsync(
        Draft draft,
        Signature? signature,
        Func<NpgsqlConnection, IReadOnlyList<Change>, CancellationToken, Task>? inspect,
        CancellationToken cancellationToken)
    {
        await store.Writers.WaitAsync(cancellationToken);
        try
        {
            return await WriteInTurnAsync(draft, signature, inspect, cancellationToken);
        }
        finally
        {
            store.Writers.Release();
        }
    }

    private async Task<Written> WriteInTurnAsync(
        Draft draft,
        Signature? signature,
        Func<NpgsqlConnection, IReadOnlyList<Change>, CancellationToken, Task>? inspect,
        CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var writing = new Writing(connection);
        await writing.TakeTurnAsync(cancellationToken);
        await writing.StageAsync(draft, cancellationToken);
        var changes = await writing.PlanAsync(draft, cancellationToken);
        if (inspect is not null)
        {
            await inspect(connection, changes, cancellationToken);
        }

        long? changeset = signature is not null && changes.Count > 0
            ? await writing.ApplyAsync(signature, draft.Reporting, cancellationToken)
            : null;
        var revision = await writing.RevisionAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        store.Changed?.Invoke(revision);
        return new Written(changeset, changes, revision);
    }
}

/// <summary>What the records are to be. Records that are not given are left alone, unless all the others are to go.</summary>
internal sealed record Draft(IReadOnlyCollection<CheckedRecord> Records)
{
    public ListOf<RecordRef> Removals { get; init; } = [];

    /// <summary>Records of the store that are not given are removed.</summary>
    public bool Prune { get; init; }

    /// <summary>Is told how far it has come.</summary>
    public Reporting Reporting { get; init; }
}

/// <param name="Changeset">Null where nothing was written.</param>
/// <param name="Changes">What was, or would be, changed, by kind and id.</param>
/// <param name="Revision">Sequence number of the last change in the store.</param>
internal sealed record Written(long? Changeset, IReadOnlyList<Change> Changes, long Revision);
