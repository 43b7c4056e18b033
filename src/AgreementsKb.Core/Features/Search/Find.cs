using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Search;

/// <summary>Records of every kind in which words occur, the one that they name first.</summary>
public static class Find
{
    public const int DefaultLimit = 20;
    public const int MaximumLimit = 100;

    /// <summary>How many records are ranked, however many match.</summary>
    public const int Most = SearchSql.Most;

    /// <param name="Text">Words, "phrases" and -words that must not occur.</param>
    /// <param name="OfKinds">Empty for all.</param>
    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    /// <exception cref="BadParameterError">There is no word to look for, or the cursor is none.</exception>
    public sealed record Query(string Text, ListOf<RecordKind> OfKinds, int Limit = DefaultLimit, string? Cursor = null)
        : IRequest<Result>
    {
        /// <summary>Whether pieces of the texts are wanted with each hit: without, a search is quicker.</summary>
        public bool Fragments { get; init; } = true;
    }

    /// <param name="Revision">Sequence number of the last change the answer holds.</param>
    /// <param name="Total">How many records there are, on all pages.</param>
    /// <param name="Items">The best first.</param>
    public sealed record Result(long Revision, int Total, ListOf<Hit> Items)
    {
        /// <summary>True where still more records match than are ranked: another word narrows the search.</summary>
        public bool? More { get; init; }

        /// <summary>Words that occur in no record, and what was looked for in their place.</summary>
        public ListOf<Correction>? Corrected { get; init; }

        /// <summary>True where no record has all the words, so that these have some.</summary>
        public bool? AnyWord { get; init; }

        /// <summary>The cursor of the next page; absent on the last.</summary>
        public string? Next { get; init; }
    }

    /// <summary>A record that was found.</summary>
    /// <param name="Title">What it is called.</param>
    /// <param name="TitleHtml">The same, safe for HTML, with what was found between <c>mark</c> tags.</param>
    /// <param name="Fragments">Of its text, safe for HTML, with what was found between <c>mark</c> tags; none where none are wanted.</param>
    public sealed record Hit(string Kind, string Id, string Title, string TitleHtml, ListOf<string> Fragments);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Text).Must(text => text.Length <= AskedWords.Longest && AskedWords.Of(text).AnyWanted)
                .OverridePropertyName("q").WithMessage($"at least one word to look for, and at most {AskedWords.Longest} characters");
            RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
            RuleFor(query => query.Cursor).Must(cursor => SearchCursor.Read(cursor) is not null)
                .OverridePropertyName("cursor").WithMessage("a cursor that an answer of the same search gave");
        }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            var asked = AskedWords.Of(request.Text);
            var found = await PageAsync(connection, request, asked, any: false, cancellationToken);
            if (found.Total > 0)
            {
                return found;
            }

            var corrections = await Corrections.OfAsync(connection, asked, cancellationToken);
            var read = asked.With(corrections);
            if (corrections.Count > 0)
            {
                found = await PageAsync(connection, request, read, any: false, cancellationToken);
            }

            if (found.Total == 0 && read.Words.Count(word => !word.IsUnwanted) > 1)
            {
                found = await PageAsync(connection, request, read, any: true, cancellationToken);
                found = found with { AnyWord = found.Total > 0 ? true : null };
            }

            return found with { Corrected = Corrections.Said(corrections) };
        }

        private static async Task<Result> PageAsync(
            NpgsqlConnection connection, Query request, AskedWords asked, bool any, CancellationToken cancellationToken)
        {
            var after = SearchCursor.Read(request.Cursor)!;
            await using var command = new NpgsqlCommand(SearchSql.Hits(request.OfKinds, request.Fragments), connection)
            {
                Parameters =
                {
                    new() { Value = asked.Expression(any) },
                    new() { Value = asked.Whole },
                    new() { Value = after.Tier },
                    new() { Value = after.Rank },
                    new() { Value = after.Place },
                    new() { Value = after.Id },
                    new() { Value = request.Limit + 1 },
                    new() { Value = asked.Wanted },
                },
            };
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await ReadAsync(rows, request.Limit, cancellationToken);
        }

        private static async Task<Result> ReadAsync(NpgsqlDataReader rows, int limit, CancellationToken cancellationToken)
        {
            var hits = new List<Hit>();
            SearchCursor? last = null;
            FoundWords? words = null;
            string? next = null;
            var result = new Result(Revision: 0, Total: 0, []);
            while (await rows.ReadAsync(cancellationToken))
            {
                result = new Result(rows.GetInt64(0), (int)rows.GetInt64(2), []) { More = rows.GetBoolean(3) ? true : null };
                if (await rows.IsDBNullAsync(4, cancellationToken))
                {
                    break;
                }

                if (hits.Count == limit)
                {
                    next = last!.Write();
                    break;
                }

                last = new SearchCursor(rows.GetInt32(7), rows.GetFloat(8), rows.GetInt32(9), rows.GetString(5));
                words ??= new FoundWords(rows.GetFieldValue<string[]>(1));
                hits.Add(ReadHit(rows, words));
            }

            return result with { Items = hits.ToListOf(), Next = next };
        }

        private static Hit ReadHit(NpgsqlDataReader rows, FoundWords words)
        {
            var title = rows.GetString(6);
            var texts = rows.IsDBNull(10) ? [] : rows.GetFieldValue<string[]>(10);
            return new Hit(rows.GetString(4), rows.GetString(5), title, words.Mark(title), words.Fragments(texts).ToListOf());
        }
    }
}
