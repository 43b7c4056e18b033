using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Tests.SeedData;

namespace AgreementsKb.Tests.Features.SeedData;

public class CheckTests
{
    [Fact]
    public async Task Checking_a_folder_gives_its_records()
    {
        using var folder = new Folder();
        var result = await new Check.Handler().Handle(new Check.Query(folder.Data), CancellationToken.None);
        result.Problems.ShouldBeEmpty();
        result.Records.Count.ShouldBe(result.Files);
    }

    [Fact]
    public async Task Checking_with_the_archive_compares_with_the_archived_texts()
    {
        using var folder = new Folder();
        folder.Archived("daily.txt", "Nothing of the kind.");
        var result = await new Check.Handler().Handle(new Check.Query(folder.Data, folder.Archive), CancellationToken.None);
        result.Problems.Count.ShouldBe(2);
        result.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task Checking_can_be_called_off()
    {
        using var folder = new Folder();
        await Should.ThrowAsync<OperationCanceledException>(
            () => new Check.Handler().Handle(new Check.Query(folder.Data), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_problem_says_where_what_and_what_instead() =>
        new Problem("actors/aa.yaml", 2, 7, "`x`", "`y`").ToString().ShouldBe("actors/aa.yaml:2:7: found `x`, expected `y`");
}
