using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web.Desk;

/// <summary>What no editor sends on purpose.</summary>
[Collection(PostgresCollection.Name)]
public sealed class BadInputTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly (string, string) Check = ("Do", "check");
    private static readonly (string, string) Submit = ("Do", "submit");

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/sign-out")]
    [InlineData("/desk/edit/terms/theme-first")]
    [InlineData("/desk/new/terms")]
    [InlineData("/desk/remove/terms/theme-first")]
    [InlineData("/desk/waiting/1")]
    public async Task A_form_that_is_not_ours_is_refused(string path)
    {
        using var visitor = await site.SignedInAsync("Ada Editor", Role.Reviewer);

        var answer = await visitor.PostAsync(path, Submit, ("Reason", "x"), ("Token", await site.TokenAsync()));

        answer.Status.ShouldBe(400);
        answer.Main.ShouldContain("This form was not given to you by these pages");
    }

    [Fact]
    public async Task A_form_of_somebody_else_is_refused()
    {
        using var ada = await site.SignedInAsync("Ada");
        using var eve = await site.SignedInAsync("Eve");
        var proof = (await EditAsync(eve)).Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await EditAsync(ada);

        (await ada.PostAsync("/desk/edit/terms/theme-first", Submit, ("__RequestVerificationToken", proof))).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("Text=%00", "application/x-www-form-urlencoded", 400)]
    [InlineData("Text", "text/plain", 400)]
    [InlineData("{}", "application/json", 400)]
    [InlineData("nonsense", "multipart/form-data; boundary=x", 400)]
    public async Task A_body_that_is_no_form_is_refused(string body, string contentType, int status)
    {
        using var visitor = await site.SignedInAsync();
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        (await visitor.PostAsync("/desk/edit/terms/theme-first", content)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_told_so()
    {
        using var visitor = await site.SignedInAsync();

        (await visitor.SendAsync(await EditAsync(visitor), ("Text", new string('x', 2 << 20)), Check)).Findings.ShouldContain("at most 1048576");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--- {")]
    [InlineData("\t- <script>alert(1)</script>")]
    [InlineData("id: [")]
    [InlineData("\u0000")]
    public async Task A_text_that_is_no_record_is_told_so(string text)
    {
        using var visitor = await site.SignedInAsync();

        var answer = await visitor.SendAsync(await EditAsync(visitor), ("Text", text), ("Reason", "x"), ("Nature", "addition"), Submit);

        answer.Status.ShouldBe(422);
        answer.Findings.ShouldContain("problem");
        answer.Page.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/desk/edit/terms/theme-frist", 404, "theme-first")]
    [InlineData("/desk/edit/term/theme-first", 404, "terms")]
    [InlineData("/desk/new/things", 404, "")]
    [InlineData("/desk/waiting/9999", 404, "")]
    [InlineData("/desk/waiting?state=lost", 400, "")]
    [InlineData("/desk?q=%00", 200, "No record has")]
    [InlineData("/desk?q=%22%3Cscript%3E", 200, "No record has")]
    public async Task What_is_not_there_is_said(string path, int status, string near)
    {
        using var visitor = await site.SignedInAsync();

        var answer = await visitor.GetAsync(path);

        answer.Status.ShouldBe(status);
        answer.Main.ShouldContain(near);
    }

    [Theory]
    [InlineData("PUT", "/desk/edit/terms/theme-first")]
    [InlineData("DELETE", "/desk/waiting/1")]
    public async Task What_no_page_does_is_refused(string method, string path)
    {
        using var visitor = await site.SignedInAsync();

        (await visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), path))).Status.ShouldBe(405);
    }

    private static Task<DeskAnswer> EditAsync(DeskVisitor visitor) => visitor.GetAsync("/desk/edit/terms/theme-first");
}
