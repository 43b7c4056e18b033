using AgreementsKb.Core;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web.Desk;

[Collection(PostgresCollection.Name)]
public sealed class DecidingTests(ReviewedDeskSite site) : IClassFixture<ReviewedDeskSite>
{
    [Fact]
    public async Task What_is_sent_waits_until_somebody_else_approves_it()
    {
        using var ada = await site.SignedInAsync("Ada");
        using var bob = await site.SignedInAsync("Bob", Role.Reviewer);
        var path = await ProposeAsync(ada, "approved");
        await Should.ThrowAsync<NotFoundError>(() => site.TermAsync("approved"));
        (await bob.GetAsync("/desk")).Main.ShouldContain("Because of approved");
        (await bob.GetAsync("/desk/waiting")).Page.QuerySelector($"main a[href='{path}']").ShouldNotBeNull();
        var page = await bob.GetAsync(path);
        page.Main.ShouldContain("by Ada");
        page.Page.QuerySelectorAll(".changes ins").ShouldContain(now => now.TextContent.Contains("About approved."));

        var unsaid = await bob.SendAsync(page, ("Do", "approve"));
        var answer = await bob.SendAsync(unsaid, ("Reason", "Checked"), ("Do", "approve"));

        unsaid.Status.ShouldBe(422);
        var last = await site.LastAsync();
        (answer.Status, answer.Location).ShouldBe((302, $"/changes/{last.Id}"));
        (last.Editor, last.Origin).ShouldBe(("Ada", "desk"));
        (await site.TermAsync("approved")).Definition.ShouldBe("About approved.");
        var decided = await bob.GetAsync(path);
        decided.Main.ShouldContain("Approved by Bob");
        decided.Page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_rejected_changes_nothing_and_keeps_the_reason()
    {
        using var ada = await site.SignedInAsync("Ada");
        using var bob = await site.SignedInAsync("Bob", Role.Reviewer);
        var path = await ProposeAsync(ada, "rejected");

        var answer = await bob.SendAsync(await bob.GetAsync(path), ("Reason", "No source"), ("Do", "reject"));

        (answer.Status, answer.Location).ShouldBe((302, path));
        (await ada.GetAsync(path)).Main.ShouldContain("Rejected by Bob");
        (await ada.GetAsync(path)).Main.ShouldContain("No source");
        (await ada.GetAsync("/desk/waiting?state=rejected")).Page.QuerySelector($"main a[href='{path}']").ShouldNotBeNull();
        await Should.ThrowAsync<NotFoundError>(() => site.TermAsync("rejected"));
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Nobody_decides_on_their_own(string verb)
    {
        using var cleo = await site.SignedInAsync("Cleo", Role.Reviewer);
        using var bob = await site.SignedInAsync("Bob", Role.Reviewer);
        var path = await ProposeAsync(cleo, $"own-{verb}");

        var page = await cleo.GetAsync(path);
        var form = await bob.GetAsync(path);
        var answer = await cleo.PostAsync(path, ("Reason", "x"), ("Do", verb), await ProofAsync(cleo));

        page.Main.ShouldContain("It is your own. Somebody else decides on it.");
        page.Page.QuerySelector("main form").ShouldBeNull();
        form.Page.QuerySelector("main form").ShouldNotBeNull();
        answer.Status.ShouldBe(403);
        (await bob.GetAsync("/desk/waiting")).Page.QuerySelector($"main a[href='{path}']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task An_editor_cannot_decide(string verb)
    {
        using var ada = await site.SignedInAsync("Ada");
        using var eve = await site.SignedInAsync("Eve");
        var path = await ProposeAsync(ada, $"editor-{verb}");

        var page = await eve.GetAsync(path);
        var answer = await eve.PostAsync(path, ("Reason", "x"), ("Do", verb), await ProofAsync(eve));

        page.Main.ShouldContain("takes the role of a reviewer");
        page.Page.QuerySelector("main form").ShouldBeNull();
        answer.Status.ShouldBe(403);
        (await ada.GetAsync(path)).Main.ShouldContain("It waits for a reviewer.");
    }

    [Fact]
    public async Task What_was_overtaken_goes_on_waiting_and_says_by_what()
    {
        await site.Knowledge.ImportAsync(Some.Term("theme", "overtaken"));
        using var ada = await site.SignedInAsync("Ada");
        using var bob = await site.SignedInAsync("Bob", Role.Reviewer);
        var sent = await ada.SendAsync(
            await ada.GetAsync("/desk/edit/terms/theme-overtaken"),
            ("Text", Text("overtaken")), ("Reason", "Mine"), ("Nature", "correction"), ("Do", "submit"));
        await site.Knowledge.ImportAsync(Some.Term("theme", "overtaken") with { Definition = "Imported." });

        var answer = await bob.SendAsync(await bob.GetAsync(sent.Location!), ("Reason", "Good"), ("Do", "approve"));

        answer.Status.ShouldBe(409);
        answer.Findings.ShouldContain("Imported.");
        answer.Field("reason").ShouldBe("Good");
        (await site.TermAsync("overtaken")).Definition.ShouldBe("Imported.");
        (await bob.SendAsync(answer, ("Do", "reject"))).Status.ShouldBe(302);
        var twice = await bob.SendAsync(answer, ("Do", "reject"));
        twice.Status.ShouldBe(409);
        twice.Main.ShouldContain("rejected by Bob");
    }

    [Fact]
    public async Task A_reason_outlives_the_session_of_a_reviewer()
    {
        using var ada = await site.SignedInAsync("Ada");
        using var bob = site.Visit();
        var token = await site.TokenAsync("Bob", Role.Reviewer);
        await bob.SignInAsync(token);
        var page = await bob.GetAsync(await ProposeAsync(ada, "slept"));
        await site.Knowledge.SendAsync(new Revoke.Command(TokenText.Parse(token)!.Id));

        var ended = await bob.SendAsync(page, ("Reason", "Checked"), ("Do", "approve"));
        var answer = await bob.SendAsync(ended, ("Token", await site.TokenAsync("Bob", Role.Reviewer)), ("Do", "approve"));

        (ended.Status, ended.Field("reason")).ShouldBe((401, "Checked"));
        answer.Status.ShouldBe(302);
    }

    private static async Task<string> ProposeAsync(DeskVisitor editor, string word)
    {
        var page = await editor.GetAsync("/desk/new/terms");
        page.Main.ShouldContain("waits until a reviewer approves it");
        var answer = await editor.SendAsync(page, ("Text", Text(word)), ("Reason", $"Because of {word}"), ("Do", "submit"));
        answer.Status.ShouldBe(302, answer.Text);
        return answer.Location.ShouldNotBeNull();
    }

    private static string Text(string word) => RecordYaml.Write(Some.Term("theme", word) with { Definition = $"About {word}." });

    /// <summary>What shows that a form is ours, from another page of the same editor.</summary>
    private static async Task<(string, string)> ProofAsync(DeskVisitor editor)
    {
        const string Name = "__RequestVerificationToken";
        return (Name, (await editor.GetAsync("/desk/new/terms")).Page.QuerySelector($"[name={Name}]")!.GetAttribute("value")!);
    }
}
