using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.Comparisons;

/// <summary>The subjects that words name, one or more: for who adds to a comparison.</summary>
public static class ReadSubjects
{
    /// <param name="Words">Such as <c>UK-France</c>.</param>
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotUnderstoodError">Words that nothing is called.</exception>
    /// <exception cref="BadParameterError">No subject, or no such state of the knowledge base.</exception>
    public sealed record Query(string Words, string? AsOf = null) : IRequest<ListOf<Subject>>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Words)
            .Must(words => !string.IsNullOrWhiteSpace(words) && words.Length <= SubjectsFrom.LongestQuery)
            .OverridePropertyName("with")
            .WithMessage($"the name of an agreement or of two governments, of at most {SubjectsFrom.LongestQuery} characters");
    }

    internal sealed class Handler(Registers registers, Snapshots snapshots) : IRequestHandler<Query, ListOf<Subject>>
    {
        public async Task<ListOf<Subject>> Handle(Query request, CancellationToken cancellationToken)
        {
            var catalogue = request.AsOf is null
                ? (await registers.CurrentAsync(cancellationToken)).Catalogue
                : Ground.Of((await snapshots.AtAsync(request.AsOf, cancellationToken)).Records).Catalogue;
            var attempts = SubjectsFrom.Read(catalogue, request.Words);
            QueryErrors.ThrowIfAny(catalogue, request.Words, attempts);
            return attempts.Select(attempt => attempt.Subject!).ToListOf();
        }
    }
}
