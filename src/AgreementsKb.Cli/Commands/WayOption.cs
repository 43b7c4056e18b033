using System.CommandLine;
using AgreementsKb.Core.Comparison.Ways;

namespace AgreementsKb.Cli.Commands;

/// <summary>In which form a comparison is written, and where to.</summary>
internal static class WayOption
{
    /// <summary>The form that is made for reading in a terminal; every other is a <see cref="Way"/>.</summary>
    public const string Table = "table";

    public static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "The form of the comparison; every form has each value with its citations.",
            DefaultValueFactory = _ => Table,
        };
        return format.AcceptOnlyFromAmong([Table, .. Way.All.Select(way => way.Name)]);
    }

    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "The file to write, whole or not at all; one that is there is replaced. Without it, standard output.",
    };
}
