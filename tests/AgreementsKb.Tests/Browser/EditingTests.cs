using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Web.Desk;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementsKb.Tests.Browser;

/// <summary>The desk as an editor has it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EditingTests(ReviewedDeskSite site, DeskSite direct, Chromium browser)
    : IClassFixture<ReviewedDeskSite>, IClassFixture<DeskSite>, IClassFixture<Chromium>
{
    public static TheoryData<string> Pages =>
    [
        "/desk", "/desk?q=first", "/desk/edit/terms/theme-first", "/desk/new/agreements", "/desk/remove/terms/theme-first",
        "/desk/waiting", "/desk/waiting/1", "/fr/desk/edit/terms/theme-first", "/it/desk",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_is_edited_from_the_sign_in_to_its_history(bool script)
    {
        var word = script ? "with-script" : "without-script";
        await direct.Knowledge.ImportAsync(Some.Term("theme", word));
        await using var visit = await browser.VisitAsync(direct.Client.BaseAddress!, script: script);
        var page = visit.Page;
        await page.GotoAsync($"/history/terms/theme-{word}");
        await page.ClickAsync("main a[href^='/desk/edit']");
        await page.FillAsync("#token", await direct.TokenAsync("Ada Browser"));
        await page.ClickAsync("main button");
        await Expect(page.Locator("h1")).ToContainTextAsync(word);
        var text = await page.InputValueAsync("#text");

        await page.FillAsync("#text", text.Replace("definition:", "definitoin:", StringComparison.Ordinal));
        await CheckAsync(page, script);
        await Expect(page.Locator(".desk-problems")).ToContainTextAsync("perhaps “definition”");
        await page.ClickAsync(".desk-problems a >> nth=0");
        await Expect(page.Locator("#text")).ToBeFocusedAsync();

        await page.FillAsync("#text", text.Replace("What it means.", "Said in a browser.", StringComparison.Ordinal));
        await CheckAsync(page, script);
        await Expect(page.Locator(".desk-sound .changes ins")).ToContainTextAsync("Said in a browser.");

        await page.FillAsync("#reason", "Tried in a browser");
        await page.CheckAsync("#nature-editorial");
        await page.ClickAsync("button[value=submit]");
        await Expect(page.Locator("h1")).ToContainTextAsync("Changeset");
        await Expect(page.Locator(".signed")).ToContainTextAsync("by Ada Browser, from desk");
        await Expect(page.Locator(".changes ins")).ToContainTextAsync("Said in a browser.");
        visit.Complaints.ShouldBeEmpty();
        visit.Failed.ShouldBeEmpty();
        visit.Elsewhere.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_types_on_after_the_session_signs_in_on_the_page()
    {
        await using var visit = await browser.VisitAsync(direct.Client.BaseAddress!);
        var page = visit.Page;
        var token = await direct.TokenAsync("Ada Late");
        await page.GotoAsync("/desk/edit/terms/theme-first");
        await page.FillAsync("#token", token);
        await page.ClickAsync("main button");
        await Expect(page.Locator("h1")).ToContainTextAsync("first");
        await direct.Knowledge.SendAsync(new Revoke.Command(TokenText.Parse(token)!.Id));

        var text = await page.InputValueAsync("#text");
        await page.FillAsync("#text", text.Replace("What it means.", "Typed late.", StringComparison.Ordinal));
        await Expect(page.Locator("#state")).ToHaveTextAsync("Your session is over");
        await page.ClickAsync("button[value=check]");
        await page.FillAsync("#token", await direct.TokenAsync("Ada Late"));
        await page.ClickAsync("button[value=check]");

        await Expect(page.Locator(".desk-sound .changes ins")).ToContainTextAsync("Typed late.");
        await Expect(page.Locator("#token")).ToHaveCountAsync(0);
        (await page.InputValueAsync("#text")).ShouldContain("Typed late.");
    }

    [Fact]
    public async Task Who_is_overtaken_while_typing_is_asked_what_they_saw()
    {
        await direct.Knowledge.ImportAsync(Some.Term("theme", "overtaken"));
        await using var visit = await browser.VisitAsync(direct.Client.BaseAddress!);
        var page = visit.Page;
        await page.GotoAsync("/desk/edit/terms/theme-overtaken");
        await page.FillAsync("#token", await direct.TokenAsync("Ada Slow"));
        await page.ClickAsync("main button");
        await Expect(page.Locator("h1")).ToContainTextAsync("overtaken");
        await direct.Knowledge.ImportAsync(Some.Term("theme", "overtaken") with { Definition = "Theirs." });

        var text = await page.InputValueAsync("#text");
        await page.FillAsync("#text", text.Replace("What it means.", "Mine.", StringComparison.Ordinal));
        await Expect(page.Locator(".desk-conflict")).ToContainTextAsync("Theirs.");
        await page.ClickAsync("button[value=check]");
        await page.CheckAsync("#merged");
        await page.ClickAsync("button[value=check]");

        await Expect(page.Locator(".desk-sound .changes del")).ToContainTextAsync("Theirs.");
        await Expect(page.Locator(".desk-sound .changes ins")).ToContainTextAsync("Mine.");
    }

    [Fact]
    public async Task What_is_pressed_is_large_enough_for_a_finger()
    {
        await using var visit = await SignedInAsync(width: 375);
        foreach (var path in new[] { "/desk?q=first", "/desk/edit/terms/theme-first", "/desk/remove/terms/theme-first", "/desk/waiting" })
        {
            await visit.Page.GotoAsync(path);
            (await visit.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('main :is(a, button, input:not([type=hidden]))')]
                  .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 24)
                  .map(one => one.outerHTML.slice(0, 120))
                """)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Lines_have_numbers_that_scroll_and_mark_what_is_wrong()
    {
        await using var visit = await SignedInAsync(width: 1280);
        var page = visit.Page;
        await page.GotoAsync("/desk/edit/terms/theme-first");
        var text = await page.InputValueAsync("#text");
        await page.FillAsync("#text", string.Concat(Enumerable.Repeat("# A line.\n", 80)) + text.Replace("scheme: theme", "scheme: thema", StringComparison.Ordinal));
        await Expect(page.Locator(".desk-number-wrong").Last).ToHaveTextAsync("82");

        await page.ClickAsync(".desk-problems a[data-line='82']");

        (await page.EvaluateAsync<string>("text.value.slice(text.selectionStart, text.selectionEnd)")).ShouldBe("thema");
        await Expect(page.Locator(".desk-number-wrong").Last).ToBeInViewportAsync();
        (await page.EvaluateAsync<double>(
            "Math.abs(document.querySelector('.desk-numbers').scrollTop - text.scrollTop)")).ShouldBeLessThan(1.5);
        (await page.EvaluateAsync<double>(
            "Math.abs(document.querySelector('.desk-numbers').clientHeight - text.offsetHeight)")).ShouldBeLessThan(6);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_of_the_desk_has_an_obstacle_that_axe_knows_and_all_fit(string path)
    {
        await ProposeAsync();
        await using var visit = await SignedInAsync(width: 1280);
        var page = visit.Page;
        await page.GotoAsync(path);
        if (await page.Locator("#text").CountAsync() > 0)
        {
            await page.FillAsync("#text", "id: theme-first\nscheme: themes\n");
            await Expect(page.Locator(".desk-problems")).ToBeVisibleAsync();
        }

        foreach (var (width, colours) in new[]
            { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (375, ColorScheme.Dark), (375, ColorScheme.Light) })
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours });
            (await page.RunAxe()).Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html}").ShouldBeEmpty();
            (await visit.WidthAsync()).ShouldBeLessThanOrEqualTo(width);
        }

        visit.Complaints.ShouldBeEmpty();
        visit.Elsewhere.ShouldBeEmpty();
    }

    private static async Task CheckAsync(IPage page, bool script)
    {
        if (!script)
            await page.ClickAsync("button[value=check]");
    }

    private async Task<Visit> SignedInAsync(int width)
    {
        var visit = await browser.VisitAsync(site.Client.BaseAddress!, width);
        await visit.Page.GotoAsync("/desk");
        await visit.Page.FillAsync("#token", await site.TokenAsync("Bob", Role.Reviewer));
        await visit.Page.ClickAsync("main button");
        await Expect(visit.Page.Locator(".desk-who")).ToContainTextAsync("Bob");
        return visit;
    }

    /// <summary>So that something waits, and there is a first that does.</summary>
    private async Task ProposeAsync()
    {
        using var ada = await site.SignedInAsync("Ada");
        var page = await ada.GetAsync("/desk/edit/terms/theme-first");
        var text = page.Field("text").Replace("What it means.", "Proposed.", StringComparison.Ordinal);
        (await ada.SendAsync(page, ("Text", text), ("Reason", "To be looked at"), ("Nature", "editorial"), ("Do", "submit")))
            .Status.ShouldBe(302);
    }
}
