using System.CommandLine;

namespace AgreementsKb.Cli.Commands;

/// <summary>Options that several verbs have, with one wording.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "JSON on standard output, for programs." };

    public static Option<string?> Path() => new("--path") { Description = "The folder of seed data. Default: seed-data here or above." };
}
