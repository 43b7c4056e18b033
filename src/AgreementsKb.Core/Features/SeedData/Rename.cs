using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.SeedData;

/// <summary>Gives a record of a seed folder another id: moves its file, keeps the old id, mends every reference to it.</summary>
public static class Rename
{
    /// <param name="Folder">The folder of seed data. It must pass the check.</param>
    /// <param name="Old">The record's id.</param>
    /// <param name="New">What it is to be; nobody else's, now or formerly.</param>
    /// <param name="Kind">The kind of the record, where records of two kinds have the id.</param>
    public sealed record Command(string Folder, string Old, string New, string? Kind = null) : IRequest<Result>;

    /// <param name="From">The file that was, relative to the folder.</param>
    /// <param name="To">The file that is.</param>
    /// <param name="Mended">The files with references to the record, and how many.</param>
    public sealed record Result(string From, string To, ListOf<Mended> Mended);

    public sealed record Mended(string File, int References);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.New).Must(Slug.IsValid).OverridePropertyName("new").WithMessage($"an id in {Slug.Form}");
            RuleFor(command => command.New).NotEqual(command => command.Old).OverridePropertyName("new").WithMessage("another id");
            RuleFor(command => command.Kind).Must(kind => kind is null || Kinds.All.Any(known => known.Name == kind))
                .OverridePropertyName("--kind").WithMessage($"one of {string.Join(", ", Kinds.All)}");
        }
    }

    internal sealed class Handler : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command request, CancellationToken cancellationToken) =>
            Task.Run(() => Run(request, cancellationToken), cancellationToken);

        private static Result Run(Command request, CancellationToken cancellationToken)
        {
            var seed = SeedSet.Load(request.Folder, cancellationToken);
            var record = Find(seed, request);
            RefuseTaken(seed, record, request.New);
            var renaming = new Renaming(record, request.New);
            var changed = new List<(KbRecord Was, KbRecord Now, int References)>();
            foreach (var other in seed.All)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (renaming.Of(other) is var (now, references))
                {
                    changed.Add((other, now, references));
                }
            }

            seed.RefuseProblems([.. changed.Select(change => change.Now)]);
            Write(request.Folder, changed);
            var kind = Kinds.Of(record).Plural;
            return new Result(
                $"{kind}/{record.Id}.yaml",
                $"{kind}/{request.New}.yaml",
                changed.Where(change => change.References > 0)
                    .Select(change => new Mended($"{Kinds.Of(change.Now).Plural}/{change.Now.Id}.yaml", change.References))
                    .OrderBy(mended => mended.File, StringComparer.Ordinal).ToListOf());
        }

        private static KbRecord Find(SeedSet seed, Command request)
        {
            var kinds = seed.All.Where(record => request.Kind is null || Kinds.Of(record).Name == request.Kind).ToList();
            var found = kinds.Where(record => record.Id == request.Old).ToList();
            return found switch
            {
                [var only] => only,
                [] => throw NotThere(kinds, request.Kind ?? "record", request.Old),
                _ => throw new BadParameterError(
                    "--kind", "nothing", $"one of {string.Join(", ", found.Select(Kinds.Of))}, since each has a record `{request.Old}`"),
            };
        }

        private static KbError NotThere(List<KbRecord> records, string kind, string id) =>
            records.Find(record => record.FormerIds.Contains(id)) is { } renamed
                ? new MovedError(kind, id, renamed.Id)
                : new NotFoundError(kind, id, Nearest.To(id, records.Select(record => record.Id)).ToListOf());

        private static void RefuseTaken(SeedSet seed, KbRecord record, string newId)
        {
            var kind = Kinds.Of(record);
            if (record is Term term && (!newId.StartsWith(term.Scheme + "-", StringComparison.Ordinal) || newId.Length <= term.Scheme.Length + 1))
            {
                throw new BadParameterError("new", newId, $"`{term.Scheme}-` and a word: a term stays in its scheme");
            }

            if (seed.HolderOf(kind, newId) is { } holder && holder != record)
            {
                throw new BadParameterError("new", newId, $"an id that no other {kind.Name} has or had (`{holder.Id}` has it)");
            }
        }

        private static void Write(string folder, List<(KbRecord Was, KbRecord Now, int References)> changed)
        {
            var files = new FileChanges();
            foreach (var (was, now, _) in changed)
            {
                var (kind, log) = (Kinds.Of(was), new ProblemLog(was.Id));
                var (from, to) = (SeedFiles.PathOf(folder, kind, was.Id), SeedFiles.PathOf(folder, kind, now.Id));
                var typed = SeedFileText.Read(SeedFiles.FileOf(folder, kind, was.Id), log)
                    ?? throw new SeedDataError(log.Problems.ToListOf());
                if (from == to)
                {
                    files.Write(to, RecordYaml.Write(now, typed.Typed));
                }
                else
                {
                    files.Create(to, RecordYaml.Write(now, typed.Typed));
                    files.Delete(from);
                }
            }

            files.ApplyOr("path", folder);
        }
    }
}
