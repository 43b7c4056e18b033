using AgreementsKb.Core.Records.Values;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.Pipeline;

/// <summary>
/// Refuses a request that its validators find wrong. A validator's message says what was expected; the property name is the
/// parameter as the asker wrote it; the custom state may hold suggestions.
/// </summary>
internal sealed class Validation<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(request, cancellationToken);
            if (outcome.Errors.FirstOrDefault() is { } failure)
            {
                throw new BadParameterError(
                    failure.PropertyName,
                    FormattableString.Invariant($"{failure.AttemptedValue}"),
                    failure.ErrorMessage,
                    failure.CustomState as ListOf<string>);
            }
        }

        return await next();
    }
}
