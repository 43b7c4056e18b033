using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Brings the store to the given records in one transaction. Records that are not given are left alone.</summary>
public static class Import
{
    /// <param name="Records">Checked records.</param>
    /// <param name="Editor">Who imports.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Origin">Where the records come from: a folder, a file.</param>
    /// <param name="DryRun">Only say what would change.</param>
    public sealed record Command(ListOf<KbRecord> Records, string Editor, string Reason, string Origin, bool DryRun = false)
        : IRequest<Result>
    {
        /// <summary>
        /// The revision numbers that an export states, so that what comes back into an empty store is the same to the byte.
        /// A record never goes back to a number it had. Null: numbers go on from the store's, from 1.
        /// </summary>
        public IReadOnlyDictionary<(string Kind, string Id), int>? Revisions { get; init; }
    }

    /// <param name="Changeset">The number of the changeset; null where nothing changed or on a dry run.</param>
    /// <param name="Added">Kind and id of each: <c>agreement/it-tn-2023</c>.</param>
    /// <param name="Revision">Sequence number of the last change.</param>
    public sealed record Result(long? Changeset, ListOf<string> Added, ListOf<string> Changed, int Unchanged, long Revision)
    {
        /// <summary>Records that a given one replaced: it has their id among its former ones.</summary>
        public ListOf<string> Removed { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Editor).NotEmpty().OverridePropertyName("editor").WithMessage("the name of who imports");
            RuleFor(command => command.Reason).NotEmpty().OverridePropertyName("reason").WithMessage("why this is imported");
            RuleFor(command => command.Records).Custom((records, context) =>
            {
                var twice = records.GroupBy(Name).FirstOrDefault(same => same.Skip(1).Any());
                if (twice is not null)
                {
                    context.AddFailure(new ValidationFailure("records", "each record once", $"{twice.Key} twice"));
                }
            });
        }

        private static string Name(KbRecord record) => $"{Kinds.Of(record).Name}/{record.Id}";
    }

    internal sealed class Handler(Store store) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var writing = new Writing(connection);
            await writing.TakeTurnAsync(cancellationToken);
            await writing.StageAsync(request.Records, request.Revisions, cancellationToken);
            var changes = await writing.PlanAsync(cancellationToken);
            long? changeset = null;
            if (changes.Count > 0 && !request.DryRun)
            {
                changeset = await writing.ApplyAsync(request.Editor, request.Reason, request.Origin, cancellationToken);
            }

            var revision = await writing.RevisionAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Shape(request.Records.Count, changes, changeset, revision);
        }

        private static Result Shape(int given, IReadOnlyList<Change> changes, long? changeset, long revision)
        {
            var (added, changed) = (Of(Change.Added), Of(Change.Changed));
            return new Result(changeset, added, changed, given - added.Count - changed.Count, revision)
            {
                Removed = Of(Change.Removed),
            };

            ListOf<string> Of(string op) =>
                changes.Where(change => change.Op == op).Select(change => $"{change.Kind}/{change.Id}").ToListOf();
        }
    }
}
