using AgreementsKb.Core;

namespace AgreementsKb.Web.Access;

/// <summary>How changesets are taken.</summary>
/// <param name="Review">Whether they wait for a reviewer.</param>
public sealed record EditingOptions(bool Review)
{
    public const string ReviewSetting = "AgreementsKb:Review";

    /// <summary>In bytes. All records of the knowledge base together are a few.</summary>
    public long LongestBody { get; init; } = 32L << 20;

    /// <summary>For a body to arrive in.</summary>
    public TimeSpan Arrival { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For a changeset to be checked and written in, with the wait for those before it.</summary>
    public TimeSpan Work { get; init; } = TimeSpan.FromSeconds(120);

    /// <exception cref="BadParameterError">The setting is neither <c>true</c> nor <c>false</c>.</exception>
    public static EditingOptions Of(IConfiguration configuration) => configuration[ReviewSetting] switch
    {
        null or "" => new EditingOptions(Review: false),
        var text when bool.TryParse(text, out var review) => new EditingOptions(review),
        var text => throw new BadParameterError(ReviewSetting, text, "true or false"),
    };
}
