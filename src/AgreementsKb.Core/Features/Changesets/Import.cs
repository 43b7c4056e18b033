using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Brings the store to the given records in one transaction.</summary>
public static class Import
{
    /// <summary>
    /// A larger import is told in numbers alone: nobody reads so much, and memory is for the records. A dry run, which is
    /// there to be read, is told whole.
    /// </summary>
    public const int MostTold = 5_000;

    /// <param name="Records">Checked records.</param>
    /// <param name="Editor">Who imports.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Origin">Where the records come from: a folder, a file.</param>
    /// <param name="DryRun">Only say what would change.</param>
    public sealed record Command(
        IReadOnlyList<CheckedRecord> Records, string Editor, string Reason, string Origin, bool DryRun = false) : IRequest<Result>
    {
        public ChangeNature Nature { get; init; }

        /// <summary>Remove the records of the store that are not given. Without it they are left alone.</summary>
        public bool Prune { get; init; }

        /// <summary>Also tell the plan in full; by default on a dry run only, for it is what one is for.</summary>
        public bool? Tell { get; init; }

        /// <summary>Is told how far it has come.</summary>
        public Reporting Reporting { get; init; }
    }

    /// <param name="Changeset">The number of the changeset; null where nothing changed or on a dry run.</param>
    /// <param name="Added">Kind and id of each: <c>agreement/it-tn-2023</c>.</param>
    /// <param name="Revision">Sequence number of the last change.</param>
    public sealed record Result(long? Changeset, ListOf<string> Added, ListOf<string> Changed, int Unchanged, long Revision)
    {
        /// <summary>Records that a given one replaced (it has their id among its former ones), or that were not given.</summary>
        public ListOf<string> Removed { get; init; } = [];

        /// <summary>The same records with titles and field-level differences; empty where the plan was not to be told.</summary>
        public ListOf<RecordChange> Changes { get; init; } = [];

        /// <summary>Records of the store that were not given and stay; none where the plan was not to be told.</summary>
        public NotGiven NotGiven { get; init; } = NotGiven.None;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Editor).NotEmpty().OverridePropertyName("editor").WithMessage("the name of who imports");
            RuleFor(command => command.Reason).NotEmpty().OverridePropertyName("reason").WithMessage("why this is imported");
            RuleFor(command => command.Records).NotEmpty().When(command => command.Prune)
                .OverridePropertyName("prune")
                .WithMessage("at least one record: with none, every record of the store would be removed");
            RuleFor(command => command.Records).Custom((records, context) =>
            {
                var seen = new HashSet<(string Kind, string Id)>(records.Count);
                if (records.FirstOrDefault(record => !seen.Add((record.Kind.Name, record.Id))) is { } twice)
                {
                    context.AddFailure(new ValidationFailure("records", "each record once", $"{twice.Kind}/{twice.Id} twice"));
                }
            });
        }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var signature = request.DryRun ? null : new Signature(request.Editor, request.Reason, request.Origin, request.Nature);
            var (told, notGiven) = (ListOf<RecordChange>.Empty, NotGiven.None);
            var written = await new ChangesetWriter(store).WriteAsync(
                new Draft(request.Records) { Prune = request.Prune, Reporting = request.Reporting },
                signature,
                async (connection, changes, cancel) =>
                {
                    if (request.Tell ?? request.DryRun)
                    {
                        told = request.DryRun || changes.Count <= MostTold ? await Plan.ReadAsync(connection, cancel) : told;
                        notGiven = await Plan.NotGivenAsync(connection, cancel);
                    }
                },
                cancellationToken);
            return Shape(request.Records.Count, written) with { Changes = told, NotGiven = notGiven };
        }
    }

    /// <param name="given">How many records were given.</param>
    /// <param name="written">What became of them.</param>
    internal static Result Shape(int given, Written written)
    {
        var (added, changed) = (Of(Change.Added), Of(Change.Changed));
        return new Result(written.Changeset, added, changed, given - added.Count - changed.Count, written.Revision)
        {
            Removed = Of(Change.Removed),
        };

        ListOf<string> Of(string op) =>
            written.Changes.Where(change => change.Op == op).Select(change => $"{change.Kind}/{change.Id}").ToListOf();
    }
}
