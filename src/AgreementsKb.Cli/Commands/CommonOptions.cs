using System.CommandLine;

namespace AgreementsKb.Cli.Commands;

/// <summary>Options that several verbs have, with one wording.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "JSON on standard output, for programs." };
}
