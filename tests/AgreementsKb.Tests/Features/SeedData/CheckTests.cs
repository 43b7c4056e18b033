using System.Collections.Concurrent;
using AgreementsKb.Core;
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

    [Fact]
    public async Task Checking_tells_how_far_it_has_come()
    {
        using var folder = new Folder();
        var told = new Told();
        var query = new Check.Query(folder.Data) { Reporting = new Reporting(told) };

        var result = await new Check.Handler().Handle(query, CancellationToken.None);

        told.Said.Select(progress => progress.Doing).Distinct().ShouldBe(["reading", "checking"], ignoreOrder: true);
        told.Said.ShouldContain(new Progress("checking", result.Files, result.Files));
        query.ShouldBe(new Check.Query(folder.Data));
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it has heard all when the work is done.</summary>
    private sealed class Told : IProgress<Progress>
    {
        public ConcurrentBag<Progress> Said { get; } = [];

        public void Report(Progress value) => Said.Add(value);
    }
}
