using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.SeedData;

public sealed class EditedFileTests
{
    private static readonly RecordSet Stored = new([Some.Term("theme", "cost")]);

    [Fact]
    public void The_revision_that_was_read_goes_with_the_record()
    {
        var read = Read("id: theme-cost\nscheme: theme\nword: cost\nlabel: Cost\ndefinition: It.\n", "theme-cost", 3);

        read.Problems.ShouldBeEmpty();
        read.Records.Single().Revision.ShouldBe(3);
    }

    [Fact]
    public void Problems_have_the_places_of_the_text_itself()
    {
        var problems = Read("# First.\nid: theme-cost\nscheme: theme\nword: cost\nlabel: Cost\n definition: It.\n", "theme-cost", 1).Problems;

        problems.Select(problem => (problem.Line, problem.Column)).ShouldBe([(6, 12)]);
    }

    [Fact]
    public void Another_id_is_a_problem_of_a_record_that_is_edited_and_none_of_a_new_one()
    {
        const string Text = "id: theme-new\nscheme: theme\nword: new\nlabel: New\ndefinition: It.\n";

        var edited = Read(Text, "theme-cost", 1).Problems.Single();

        (edited.Line, edited.Column, edited.Code).ShouldBe((1, 5, "another-id"));
        Read(Text, id: null, revision: null).Problems.ShouldBeEmpty();
    }

    private static ChangesetText.Result Read(string text, string? id, int? revision) => ChangesetText.ReadFile(
        Encoding.UTF8.GetBytes(text), new ChangesetText.About(Kinds.Named(Kinds.Term), id, revision), Stored);
}
