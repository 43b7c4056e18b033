using System.CommandLine;

namespace AgreementsKb.Cli.Commands;

/// <summary>Options that several verbs have, with one wording.</summary>
internal static class CommonOptions
{
    public static Option<string> AsOf() => new("--as-of")
    {
        Description = "The records as they stood then: a date (its end, UTC), a time or a revision of the knowledge base.",
    };

    public static Option<bool> Json() => new("--json") { Description = "JSON on standard output, for programs." };
}
