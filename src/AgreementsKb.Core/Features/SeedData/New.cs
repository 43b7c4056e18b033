using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using MediatR;

namespace AgreementsKb.Core.Features.SeedData;

/// <summary>Makes the file of a new record in a seed folder: what the editor gives, in canonical form, under the right id.</summary>
public static class New
{
    /// <param name="Folder">The folder of seed data. It must pass the check, and passes it afterwards.</param>
    /// <param name="Kind">One of <see cref="Kinds.All"/>.</param>
    /// <param name="Given">Texts by key, as <c>kb new</c> takes them. Nothing is added to them.</param>
    /// <param name="DryRun">Only say what the id would be.</param>
    public sealed record Command(
        string Folder, RecordKind Kind, IReadOnlyDictionary<string, ListOf<string>> Given, bool DryRun = false) : IRequest<Result>
    {
        /// <summary>Null where it is to be made of what is given.</summary>
        public string? Id { get; init; }

        /// <summary>Of an agreement: the year in its id.</summary>
        public string? Year { get; init; }

        /// <summary>Of an agreement or statement: a word or two at the end of its id.</summary>
        public string? Word { get; init; }
    }

    /// <param name="File">Relative to the folder.</param>
    public sealed record Result(string Id, string File);

    internal sealed class Handler : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command request, CancellationToken cancellationToken) =>
            Task.Run(() => Run(request, cancellationToken), cancellationToken);

        private static Result Run(Command request, CancellationToken cancellationToken)
        {
            var seed = SeedSet.Load(request.Folder, cancellationToken);
            var fields = new NewFields(request.Kind, request.Given);
            var record = fields.Read("new");
            RefuseHalf(record, fields);
            var id = request.Id ?? NewIds.For(record, request.Year, request.Word, seed.Source);
            RefuseTaken(seed, request.Kind, id);
            record = record with { Id = id };
            RefuseProblems(seed, request.Kind, record);
            if (!request.DryRun)
            {
                var file = new FileChanges();
                file.Create(SeedFiles.PathOf(request.Folder, request.Kind, id), RecordYaml.Write(record));
                file.ApplyOr("path", request.Folder);
            }

            return new Result(id, $"{request.Kind.Plural}/{id}.yaml");
        }

        /// <summary>What is required of some records of a kind only.</summary>
        private static void RefuseHalf(KbRecord record, NewFields fields)
        {
            if (record is Actor { Cite.Count: 0 } actor && actor.Kind != Words.State)
            {
                throw fields.Missing("cite");
            }

            if (record is Source { Published.Value.IsUncertain: true, InferredFrom: null })
            {
                throw fields.Missing("inferredFrom");
            }
        }

        private static void RefuseTaken(SeedSet seed, RecordKind kind, string id)
        {
            if (!Slug.IsValid(id))
            {
                throw new BadParameterError("--id", id, $"an id in {Slug.Form}");
            }

            if (seed.HolderOf(kind, id) is { } holder)
            {
                throw new BadParameterError("--id", id, $"an id that no other {kind.Name} has or had (`{holder.Id}` has it)");
            }
        }

        /// <summary>Problems of the record are those of an option; it may also bring problems to others (a loaded word).</summary>
        private static void RefuseProblems(SeedSet seed, RecordKind kind, KbRecord record)
        {
            var text = RecordYaml.Write(record);
            var document = SeedFileText.Document(kind, record.Id, text);
            var problems = seed.Problems([document]);
            if (problems.FirstOrDefault(problem => problem.File == document.Problems.File) is { } own)
            {
                var line = text.Split('\n').Take(own.Line).Last(line => line.Length > 0 && char.IsAsciiLetter(line[0]) && line.Contains(':'));
                var field = RecordShape.Of(kind.Type).ByKey[line.Split(':')[0]];
                throw NewOptions.Refused(field, own.Found, own.Expected);
            }

            if (problems.Count > 0)
            {
                throw new SeedDataError(problems);
            }
        }
    }
}
