using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Applies a waiting changeset in the name of who proposed it.</summary>
public static class Approve
{
    /// <exception cref="NotFoundError">There is no such proposal.</exception>
    /// <exception cref="ForbiddenError">It is the reviewer's own.</exception>
    /// <exception cref="ConflictError">
    /// Somebody decided already, or the records were changed since it was proposed; then it goes on waiting.
    /// </exception>
    /// <exception cref="SeedDataError">It would break a rule by now; it goes on waiting.</exception>
    public sealed record Command(long Id, Holder Reviewer, string Because) : IRequest<Result>
    {
        /// <summary>From which of the program's faces it is applied.</summary>
        public string Origin { get; init; } = "api";
    }

    /// <param name="Id">Of the proposal.</param>
    /// <param name="Changeset">The number of the changeset that it became.</param>
    /// <param name="Changes">What was changed.</param>
    /// <param name="Revision">Sequence number of the last change in the store.</param>
    public sealed record Result(long Id, long Changeset, ListOf<RecordChange> Changes, long Revision);

    internal sealed class Validator : Decision.Validator<Command>
    {
        public Validator()
            : base(command => command.Because)
        {
        }
    }

    internal sealed class Handler(Store store, Snapshots snapshots) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var proposal = await Decision.OpenAsync(store, request.Id, request.Reviewer, cancellationToken);
            var because = request.Because.Trim();
            ListOf<RecordChange> changes = [];
            var signature = new Signature(proposal.Editor, proposal.Reason, request.Origin, proposal.Nature)
            {
                Approval = new Approval(proposal.Id, request.Reviewer.Name, because),
            };
            var written = await new ChangesetWriter(store).WriteAsync(
                ChangesetEntry.DraftOf(proposal.Entries), signature, InspectAsync, cancellationToken);
            return new Result(proposal.Id, written.Changeset!.Value, changes, written.Revision);

            async Task InspectAsync(NpgsqlConnection connection, IReadOnlyList<Change> plan, CancellationToken stop)
            {
                await new Proposals(connection).DecideAsync(
                    proposal.Id, Proposal.Approved, request.Reviewer.Name, because, stop);
                var standing = await Standing.FindAsync(connection, proposal.Entries, plan, new Seen(proposal.Base), stop);
                if (standing.Overtaken.Count > 0 || plan.Count == 0)
                {
                    throw Overtaken(proposal, standing, await new Writing(connection).RevisionAsync(stop));
                }

                HoldToRules(proposal, await snapshots.CurrentAsync(stop));
                changes = await Plan.ReadAsync(connection, stop);
            }
        }

        /// <summary>Others may have changed what it refers to.</summary>
        private static void HoldToRules(Proposal proposal, RecordSet stored)
        {
            var problems = ChangesetCheck.ProblemsOf(
                ChangesetEntry.Records(proposal.Entries), ChangesetEntry.Removals(proposal.Entries), stored);
            if (problems.Count > 0)
            {
                throw new SeedDataError(problems);
            }
        }

        private static ConflictError Overtaken(Proposal proposal, Standing standing, long revision) => new(
            $"Records that proposal {proposal.Id} touches were changed since it was proposed. It goes on waiting: reject it, "
            + "and propose it anew from the records as they are now.")
        {
            Conflicts = standing.Conflicts,
            Revision = revision,
        };
    }
}
