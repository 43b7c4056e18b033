using System.Text.Json.Serialization;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>A changeset from afar: read, held to what its sender saw and to the rules, applied whole or not at all.</summary>
public static class Submit
{
    public const int LongestReason = 1000;

    /// <summary>The name under which problems of the body are reported.</summary>
    public const string File = "changeset";

    private static readonly Problem Nothing =
        new(File, 1, 1, "nothing", "an entry: `kind` and `data`, or `kind`, `id` and `remove: true`");

    /// <param name="Body">UTF-8.</param>
    /// <param name="Form">What the body is written in.</param>
    /// <param name="Editor">Who sends it.</param>
    /// <param name="Reason">Why; may be empty on a dry run.</param>
    /// <param name="Seen">The state that the sender saw; null where the sender does not say.</param>
    /// <exception cref="SeedDataError">The body, or a record of it, breaks a rule.</exception>
    /// <exception cref="OvertakenError">Somebody was faster, by the state that was seen.</exception>
    /// <exception cref="ConflictError">Somebody was faster, by the revision that an entry states.</exception>
    /// <exception cref="UnseenError">It would replace records and does not say which state was seen.</exception>
    public sealed record Command(
        ReadOnlyMemory<byte> Body, ChangesetForm Form, Holder Editor, string Reason, ChangeNature Nature, Seen? Seen)
        : IRequest<Result>
    {
        /// <summary>Only say what it would do.</summary>
        public bool DryRun { get; init; }

        /// <summary>Let it wait for a reviewer.</summary>
        public bool Review { get; init; }

        /// <summary>Of a seed file: what stands around its record.</summary>
        public ChangesetText.About? About { get; init; }

        /// <summary>From which of the program's faces it comes.</summary>
        public string Origin { get; init; } = "api";

        /// <summary>Tell also the fields of records that are added.</summary>
        public bool InFull { get; init; }
    }

    /// <param name="Changeset">The number of the changeset; absent where nothing was written.</param>
    /// <param name="Proposal">The number under which it waits for a reviewer.</param>
    /// <param name="Changes">What it did, does or would do, by kind and id.</param>
    /// <param name="Unchanged">How many entries say what is there already.</param>
    /// <param name="Revision">Sequence number of the last change in the store.</param>
    public sealed record Result(
        long? Changeset, long? Proposal, ListOf<RecordChange> Changes, int Unchanged, long Revision)
    {
        /// <summary>What might be better about the records. For who edits by hand; programs have <c>kb check</c>.</summary>
        [JsonIgnore]
        public ListOf<Problem> Warnings { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason)
            .Must((command, reason) => reason.Length <= LongestReason && (command.DryRun || reason.Trim().Length > 0))
            .OverridePropertyName("reason")
            .WithMessage($"why the records are changed, in at most {LongestReason} characters");
    }

    internal sealed class Handler(Store store, Snapshots snapshots) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var checkedAgainst = await snapshots.CurrentAsync(cancellationToken);
            var (entries, warnings) = Read(request, checkedAgainst);
            ListOf<RecordChange> changes = [];
            long? proposal = null;
            var written = await new ChangesetWriter(store).WriteAsync(
                ChangesetEntry.DraftOf(entries), SignatureOf(request), InspectAsync, cancellationToken);
            var changed = written.Changes.Select(change => (change.Kind, change.Id)).ToHashSet();
            var unchanged = entries.Count(entry => !changed.Contains((entry.Kind, entry.Id)));
            return new Result(written.Changeset, proposal, changes, unchanged, written.Revision) { Warnings = warnings };

            async Task InspectAsync(NpgsqlConnection connection, IReadOnlyList<Change> plan, CancellationToken stop)
            {
                // What is there already may be sent again, whoever was faster (RFC 9110, 13.1.1).
                if (plan.Count == 0)
                {
                    return;
                }

                var standing = await Standing.FindAsync(connection, entries, plan, request.Seen, stop);
                Refusal.Of(standing, request, await new Writing(connection).RevisionAsync(stop));

                // Others wrote while this one waited: the rules are asked again, of the records that it will stand among.
                var current = await snapshots.CurrentAsync(stop);
                if (current.Revision != checkedAgainst.Revision)
                {
                    Read(request, current);
                }

                changes = await Plan.ReadAsync(connection, stop);
                if (request is { Review: true, DryRun: false })
                {
                    proposal = await new Proposals(connection).AddAsync(request, entries, changes, stop);
                }

                changes = request.InFull ? Plan.InFull(changes, entries) : changes;
            }
        }

        private static (IReadOnlyList<ChangesetEntry> Entries, ListOf<Problem> Warnings) Read(Command request, RecordSet stored)
        {
            var read = request.Form == ChangesetForm.SeedFile
                ? ChangesetText.ReadFile(request.Body, request.About!, stored, File)
                : ChangesetText.Read(request.Body, request.Form, stored, File);
            if (read.Problems.Count > 0)
            {
                throw new SeedDataError(read.Problems);
            }

            var entries = ChangesetEntry.Of(read);
            return entries.Count > 0
                ? (entries, read.Warnings)
                : throw new SeedDataError([Nothing]);
        }

        private static Signature? SignatureOf(Command request) => request.DryRun || request.Review
            ? null
            : new Signature(request.Editor.Name, request.Reason.Trim(), request.Origin, request.Nature);
    }
}
