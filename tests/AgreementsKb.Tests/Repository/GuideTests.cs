using System.Diagnostics;
using System.Text.RegularExpressions;
using AgreementsKb.Cli;
using AgreementsKb.Tests.Cli;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Repository;

/// <summary>An editor follows the guide to the letter, on a copy of the seed data: every command answers what it says.</summary>
[Collection(PostgresCollection.Name)]
public sealed partial class GuideTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("docs/editing/from-article-to-published.md")]
    public async Task Every_command_of_the_guide_answers_what_the_guide_says(string page)
    {
        using var seed = new SeedCopy();
        var database = await postgres.CreateDatabaseAsync();
        try
        {
            var steps = Guide.Read(Repo.Read(page.Split('/')));
            steps.OfType<Guide.Run>().Count().ShouldBeGreaterThan(5);
            (await AnswerAsync("kb import --reason \"First import\"", seed.Root, database)).ShouldContain("added");
            foreach (var step in steps)
            {
                await DoAsync(step, seed.Root, database, page);
            }
        }
        finally
        {
            await postgres.DropDatabaseAsync(database);
        }
    }

    [Theory]
    [InlineData("a\nb", "a\nb", true)]
    [InlineData("a\n…\nd", "a\nb\nc\nd", true)]
    [InlineData("a\n…\nd", "a\nd", true)]
    [InlineData("at … o'clock", "at 12 o'clock", true)]
    [InlineData("a", "a\nb", false)]
    [InlineData("a\n…", "a\nb\nc", true)]
    [InlineData("1.5", "1x5", false)]
    public void An_answer_may_be_said_in_part(string said, string answer, bool fits) =>
        Guide.Fits(said.Split('\n'), answer).ShouldBe(fits);

    private static async Task DoAsync(Guide.Step step, string root, string database, string page)
    {
        if (step is Guide.Write write)
        {
            var file = Path.Combine(root, write.File);
            Directory.Exists(Path.GetDirectoryName(file)).ShouldBeTrue($"{page}:{step.Line}: {write.File}");
            await File.WriteAllTextAsync(file, write.Text);
        }
        else if (step is Guide.Run run)
        {
            var answer = await AnswerAsync(run.Command, root, database);
            Guide.Fits(run.Answer, answer).ShouldBeTrue($"{page}:{run.Line}: `{run.Command}` answered\n{answer}");
        }
    }

    private static async Task<string> AnswerAsync(string command, string folder, string database)
    {
        var words = Word().Matches(command).Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value).ToList();
        words[0].ShouldBe("kb", command);
        var start = new ProcessStartInfo("dotnet", [typeof(KbProgram).Assembly.Location, .. words.Skip(1)])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment[KbContext.ConnectionVariable] = database;
        start.Environment["USER"] = "ada";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await error;
    }

    [GeneratedRegex("""
        "([^"]*)"|[^\s"]+
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
