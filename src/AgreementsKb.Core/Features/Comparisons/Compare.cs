using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace AgreementsKb.Core.Features.Comparisons;

/// <summary>Sets two to six subjects side by side.</summary>
public static class Compare
{
    /// <summary>Either words (<c>Italy-Tunisia versus UK-France</c>) or subject ids (<c>it+tn</c>, <c>gb-fr-2025-returns-pilot</c>).</summary>
    /// <param name="Q">The words; null where ids are given.</param>
    /// <param name="Subjects">The ids; empty where words are given.</param>
    /// <param name="Currency">ISO 4217 code of the derived lines.</param>
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <param name="KnownBy">A day, month or year: only claims whose source was published by its end; null for all.</param>
    /// <exception cref="NotUnderstoodError">Words that nothing is called.</exception>
    /// <exception cref="BadParameterError">Subjects, currency or state of the knowledge base that are none.</exception>
    /// <exception cref="GoneError">A subject was withdrawn or removed.</exception>
    /// <exception cref="NotFoundError">A subject was not there yet.</exception>
    public sealed record Query(
        string? Q, ListOf<string> Subjects, string Currency = Comparer.DefaultCurrency, string? AsOf = null,
        string? KnownBy = null) : IRequest<ComparisonTable>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query).Custom((query, context) =>
        {
            if (query.Q is null && query.Subjects.Count == 0)
            {
                context.AddFailure(new ValidationFailure(
                    "q", "a comparison such as `Italy-Tunisia versus UK-France`, or `subject` twice", "nothing"));
            }
            else if (query.Q is not null && query.Subjects.Count > 0)
            {
                context.AddFailure(new ValidationFailure(
                    "subject", "either `q` or `subject`, not both", string.Join(", ", query.Subjects)));
            }
        });
    }

    internal sealed class Handler(Snapshots snapshots, Registers registers, Slices slices, Store store, Turns turns)
        : IRequestHandler<Query, ComparisonTable>
    {
        public Task<ComparisonTable> Handle(Query request, CancellationToken cancellationToken) =>
            request.AsOf is null
                ? turns.TakeAsync(() => PresentAsync(request, cancellationToken), cancellationToken)
                : PastAsync(request, cancellationToken);

        /// <summary>
        /// Only the records that the answer needs are read, so that it takes as long with a million as with a thousand. Whether
        /// anything changed is asked with them; only then is the question read anew, by what there is now.
        /// </summary>
        private async Task<ComparisonTable> PresentAsync(Query request, CancellationToken cancellationToken)
        {
            var register = await registers.LatestAsync(cancellationToken);
            while (true)
            {
                var table = await TryAsync(request, register, cancellationToken);
                if (table is not null)
                {
                    return table;
                }

                register = await registers.CurrentAsync(cancellationToken);
            }
        }

        /// <summary>Null where the records are not, or no longer, those that the register knows.</summary>
        private async Task<ComparisonTable?> TryAsync(Query request, Register register, CancellationToken cancellationToken)
        {
            SubjectsRead read;
            try
            {
                read = await ReadAsync(request, register.Catalogue, moment: null, cancellationToken);
            }
            catch (KbError)
            {
                // What nothing was called may be called so by now.
                if (await registers.CurrentAsync(cancellationToken) is var current && current.Revision != register.Revision)
                {
                    return null;
                }

                throw;
            }

            return await slices.ReadAsync(register, read.Subjects, cancellationToken) is { } records
                ? Comparer.Compare(records, read, request.Q, request.Currency, asOf: null, KnownByText.Read(request.KnownBy))
                : null;
        }

        private async Task<ComparisonTable> PastAsync(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            var read = await ReadAsync(request, Ground.Of(records).Catalogue, moment, cancellationToken);
            return Comparer.Compare(
                records, read, request.Q, request.Currency, moment, KnownByText.Read(request.KnownBy));
        }

        private async Task<SubjectsRead> ReadAsync(
            Query request, Catalogue catalogue, Moment? moment, CancellationToken cancellationToken)
        {
            var names = new FormerNames(await store.OpenAsync(cancellationToken), catalogue, moment);
            var read = request.Subjects.Count > 0
                ? await IdsAsync(catalogue, request.Subjects, names, cancellationToken)
                : await WordsAsync(catalogue, request.Q!, names, cancellationToken);
            return read with { Notes = [.. names.Notes.Select(note => new ReadingNote(note)), .. read.Notes] };
        }

        private static async Task<SubjectsRead> IdsAsync(
            Catalogue catalogue, ListOf<string> subjects, FormerNames names, CancellationToken cancellationToken)
        {
            var ids = new List<string>();
            foreach (var subject in subjects.Take(SubjectsFrom.Most + 1))
            {
                ids.Add(await names.SubjectAsync(subject, cancellationToken));
            }

            return SubjectsFrom.Ids(catalogue, ids.ToListOf());
        }

        private static async Task<SubjectsRead> WordsAsync(
            Catalogue catalogue, string query, FormerNames names, CancellationToken cancellationToken)
        {
            try
            {
                var read = SubjectsFrom.Words(catalogue, query);
                names.NoteThoseIn(query, read.Subjects);
                return read;
            }
            catch (KbError error) when (error is NotUnderstoodError or BadParameterError && query.Length <= SubjectsFrom.LongestQuery)
            {
                var words = await names.WordsAsync(query, cancellationToken);
                if (words == query)
                {
                    throw;
                }

                return SubjectsFrom.Words(catalogue, words);
            }
        }
    }
}
