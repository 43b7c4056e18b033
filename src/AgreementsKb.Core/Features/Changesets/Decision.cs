using System.Linq.Expressions;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.Storage;
using FluentValidation;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>What approving and rejecting have in common.</summary>
internal static class Decision
{
    /// <summary>The proposal, if it waits and the reviewer may decide on it.</summary>
    /// <exception cref="NotFoundError">There is no such proposal.</exception>
    /// <exception cref="ForbiddenError">It is the reviewer's own.</exception>
    /// <exception cref="ConflictError">Somebody decided already.</exception>
    public static async Task<Proposal> OpenAsync(Store store, long id, Holder reviewer, CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var proposal = await new Proposals(connection).FindAsync(id, cancellationToken);
        if (reviewer.IsSameAs(proposal.Token, proposal.Editor))
        {
            throw new ForbiddenError($"Proposal {id} is your own; somebody else decides on it.");
        }

        return proposal.State == Proposal.Waiting ? proposal : throw Proposals.AlreadyDecided(proposal);
    }

    internal abstract class Validator<T> : AbstractValidator<T>
    {
        protected Validator(Expression<Func<T, string>> reason) => RuleFor(reason)
            .Must(text => text.Trim().Length is > 0 and <= Submit.LongestReason)
            .OverridePropertyName("reason")
            .WithMessage($"why you decide so, in at most {Submit.LongestReason} characters");
    }
}
