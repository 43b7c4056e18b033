using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
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
    public sealed record Query(string? Q, ListOf<string> Subjects, string Currency = Comparer.DefaultCurrency) : IRequest<ComparisonTable>;

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

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, ComparisonTable>
    {
        public async Task<ComparisonTable> Handle(Query request, CancellationToken cancellationToken)
        {
            var records = await snapshots.CurrentAsync(cancellationToken);
            var read = request.Subjects.Count > 0
                ? SubjectsFrom.Ids(records, request.Subjects)
                : SubjectsFrom.Words(records, request.Q!);
            return Comparer.Compare(records, read, request.Q, request.Currency);
        }
    }
}
