using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>
/// Undoes a changeset by a new one: every record that it touched is put back as it was before it. History only grows, so
/// that an undoing can be undone as well.
/// </summary>
public static class Revert
{
    /// <param name="Changeset">The number of the changeset to undo.</param>
    /// <param name="Editor">Who undoes it.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="DryRun">Only say what would change.</param>
    /// <exception cref="NotFoundError">There is no such changeset.</exception>
    /// <exception cref="ConflictError">A later changeset changed one of its records.</exception>
    /// <exception cref="SeedDataError">What would be left breaks the rules of seed data.</exception>
    public sealed record Command(long Changeset, string Editor, string Reason, bool DryRun = false) : IRequest<Import.Result>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Editor).NotEmpty().OverridePropertyName("editor").WithMessage("the name of who undoes it");
            RuleFor(command => command.Reason).NotEmpty().OverridePropertyName("reason").WithMessage("why it is undone");
        }
    }

    internal sealed class Handler(Store store, Snapshots snapshots) : IRequestHandler<Command, Import.Result>
    {
        public async Task<Import.Result> Handle(Command request, CancellationToken cancellationToken)
        {
            // What was before a changeset never changes, so it may be read before the writers' lock is taken.
            var touched = await Touched.ByAsync(await store.OpenAsync(cancellationToken), request.Changeset, cancellationToken);
            var back = touched.Where(record => record.Before is not null)
                .Select(record => new CheckedRecord(record.Kind, record.Id, record.Before!.Value))
                .ToList();
            var gone = touched.Where(record => record.Before is null).Select(record => record.Ref).ToListOf();
            var told = ListOf<RecordChange>.Empty;
            var written = await new ChangesetWriter(store).WriteAsync(
                new Draft(back) { Removals = gone },
                request.DryRun ? null : SignatureOf(request),
                async (connection, changes, cancel) =>
                {
                    await RefuseConflictsAsync(connection, request.Changeset, touched, changes, cancel);
                    await RefuseProblemsAsync(back, gone, changes, cancel);
                    told = await Plan.ReadAsync(connection, cancel);
                },
                cancellationToken);
            return Import.Shape(back.Count, written) with { Changes = told };
        }

        private static Signature SignatureOf(Command request) => new(
            request.Editor,
            request.Reason,
            FormattableString.Invariant($"changeset {request.Changeset}"),
            ChangeNature.Correction,
            request.Changeset);

        private static async Task RefuseConflictsAsync(
            NpgsqlConnection connection,
            long changeset,
            IReadOnlyList<Touched> touched,
            IReadOnlyList<Change> changes,
            CancellationToken cancellationToken)
        {
            // A record that is already as it was before is not in the plan, whatever happened to it since.
            var planned = changes.Select(change => (change.Kind, change.Id)).ToHashSet();
            var conflicts = await LaterChange.OfAsync(
                connection,
                changeset,
                [.. touched.Where(record => planned.Contains((record.Kind.Name, record.Id)))],
                cancellationToken);
            if (conflicts.Count > 0)
            {
                throw LaterChange.Refusal(changeset, conflicts);
            }

            // A record that comes back with a former id would take the place of one that was given that id since.
            if (changes.FirstOrDefault(change => touched.All(record => record.Ref != new RecordRef(change.Kind, change.Id))) is { } taken)
            {
                throw new ConflictError(FormattableString.Invariant(
                    $"Changeset {changeset} cannot be undone, because {taken.Kind}/{taken.Id}, which it did not touch, would be {taken.Op}."));
            }
        }

        private async Task RefuseProblemsAsync(
            IReadOnlyList<CheckedRecord> back, ListOf<RecordRef> gone, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            if (changes.Count == 0)
            {
                return;
            }

            var stored = await snapshots.CurrentAsync(cancellationToken);
            var problems = ChangesetCheck.ProblemsOf(back, gone, stored);
            if (problems.Count > 0)
            {
                throw new SeedDataError(problems);
            }
        }
    }
}
