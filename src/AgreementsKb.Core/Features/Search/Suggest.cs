using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Search;

/// <summary>Records whose names begin with, or hold, what somebody is still typing.</summary>
public static class Suggest
{
    public const int DefaultLimit = 10;

    /// <param name="Text">What was typed so far; the last word may be only begun.</param>
    /// <param name="OfKinds">Empty for all.</param>
    /// <exception cref="BadParameterError">There is nothing to go by.</exception>
    public sealed record Query(string Text, ListOf<RecordKind> OfKinds, int Limit = DefaultLimit) : IRequest<Result>;

    /// <param name="Revision">Sequence number of the last change the answer holds.</param>
    /// <param name="Items">The nearest first.</param>
    public sealed record Result(long Revision, ListOf<Suggestion> Items)
    {
        /// <summary>Words that occur in no record, and what was looked for in their place.</summary>
        public ListOf<Correction>? Corrected { get; init; }
    }

    /// <summary>A record that may be meant.</summary>
    /// <param name="Title">What it is called.</param>
    /// <param name="TitleHtml">The same, safe for HTML, with what was typed between <c>mark</c> tags.</param>
    public sealed record Suggestion(string Kind, string Id, string Title, string TitleHtml);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Text).Must(text => text.Length <= AskedWords.Longest && AskedWords.Of(text).AnyWanted)
                .OverridePropertyName("suggest").WithMessage($"the beginning of a word, and at most {AskedWords.Longest} characters");
            RuleFor(query => query.Limit).InclusiveBetween(1, Find.MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {Find.MaximumLimit}");
        }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            var asked = AskedWords.Of(request.Text);
            var found = await ReadAsync(connection, request, asked, cancellationToken);
            if (found.Items.Count > 0 || await Corrections.OfAsync(connection, asked, cancellationToken) is not { Count: > 0 } corrections)
            {
                return found;
            }

            found = await ReadAsync(connection, request, asked.With(corrections), cancellationToken);
            return found with { Corrected = Corrections.Said(corrections) };
        }

        private static async Task<Result> ReadAsync(
            NpgsqlConnection connection, Query request, AskedWords asked, CancellationToken cancellationToken)
        {
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new(LastChange.Sql),
                    new(SearchSql.Suggestions(request.OfKinds))
                    {
                        Parameters =
                        {
                            new() { Value = asked.Begun() },
                            new() { Value = asked.Whole },
                            new() { Value = request.Limit },
                        },
                    },
                },
            };
            await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
            await rows.ReadAsync(cancellationToken);
            var revision = rows.GetInt64(0);
            await rows.NextResultAsync(cancellationToken);
            var items = new List<Suggestion>();
            while (await rows.ReadAsync(cancellationToken))
            {
                var (title, folded) = (rows.GetString(2), rows.GetString(3));
                var marked = await rows.IsDBNullAsync(4, cancellationToken) ? folded : rows.GetString(4);
                items.Add(new Suggestion(
                    rows.GetString(0), rows.GetString(1), title, Marked.Of(title, folded, marked)));
            }

            return new Result(revision, items.ToListOf());
        }
    }
}
