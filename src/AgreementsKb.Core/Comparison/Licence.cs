namespace AgreementsKb.Core.Comparison;

/// <summary>Under which terms the records, and what is worked out from them, may be used.</summary>
public sealed record Licence(string Id, string Name, string Url)
{
    /// <summary>As in <c>seed-data/LICENSE.md</c>. The publications cited belong to their publishers.</summary>
    public static Licence OfTheData { get; } = new(
        "CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/");
}
