using System.CommandLine;
using AgreementsKb.Core.Features.Changesets;

namespace AgreementsKb.Cli.Commands;

/// <summary>Options that several verbs have, with one wording.</summary>
internal static class CommonOptions
{
    public static Option<string> AsOf() => new("--as-of")
    {
        Description = "The records as they stood then: a date (its end, UTC), a time or a revision of the knowledge base.",
    };

    public static Option<bool> Json() => new("--json") { Description = "JSON on standard output, for programs." };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would change; write nothing." };

    public static Option<bool> Prune() => new("--prune")
    {
        Description = "Also remove the records of the store that are not given.",
    };

    public static Option<string> Editor() => new("--editor")
    {
        Description = "Who does it; by default the name of the user.",
        DefaultValueFactory = _ => Environment.UserName,
    };

    public static Option<ChangeNature> Nature() => new("--nature")
    {
        Description = "addition (more material), correction (the knowledge base was wrong), amendment (the world changed) or "
            + "editorial (wording only).",
        DefaultValueFactory = _ => ChangeNature.Addition,
    };

    public static Option<string?> Path() => new("--path") { Description = "The folder of seed data. Default: seed-data here or above." };
}
