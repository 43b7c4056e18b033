using AgreementsKb.Core;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace AgreementsKb.Tests.Web.Desk;

[Collection(PostgresCollection.Name)]
public sealed class SigningInTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task Whoever_holds_a_token_signs_in_and_is_named()
    {
        using var visitor = site.Visit();
        var first = await visitor.GetAsync("/desk");
        first.Main.ShouldContain("kb token create");
        first.Page.QuerySelector("#token")!.GetAttribute("type").ShouldBe("password");
        first.Page.QuerySelector("#token")!.GetAttribute("autocomplete").ShouldBe("off");
        var token = await site.TokenAsync("Ada Lovelace", Role.Reviewer);

        var answer = await visitor.SendAsync(first, ("Token", $" {token} "));

        (answer.Status, answer.Location).ShouldBe((302, "/desk"));
        var cookie = answer.Headers["Set-Cookie"].Split('\n').Single(one => one.StartsWith("agreementskb-desk=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("path=/;");
        cookie.ShouldNotContain("secure");
        cookie.ShouldNotContain(token.Split('_')[2]);
        var desk = await visitor.GetAsync("/desk");
        desk.Main.ShouldContain("You are Ada Lovelace");
        desk.Main.ShouldContain("Reviewer");
    }

    [Theory]
    [InlineData("", "Enter your token.")]
    [InlineData("nonsense", "This is no token.")]
    [InlineData("forged", "Nobody has this token")]
    [InlineData("revoked", "Nobody has this token")]
    [InlineData("expired", "This token has expired.")]
    public async Task A_token_that_is_worth_nothing_is_refused_at_its_field(string which, string said)
    {
        using var visitor = site.Visit();
        var token = await BadTokenAsync(which);

        var answer = await visitor.SendAsync(await visitor.GetAsync("/desk"), ("Token", token));

        answer.Status.ShouldBe(401);
        answer.Headers["WWW-Authenticate"].ShouldBe("Desk realm=\"AgreementsKb\"");
        answer.Page.QuerySelector(".govuk-error-summary a[href='#token']")!.TextContent.ShouldContain(said);
        answer.Page.QuerySelector("#token")!.GetAttribute("aria-invalid").ShouldBe("true");
        answer.Page.QuerySelector("#token-error")!.TextContent.ShouldContain(said);
        answer.Field("token").ShouldBeEmpty();
        answer.Page.Title!.ShouldStartWith("1 problem");
        (await visitor.GetAsync("/desk")).Page.QuerySelector("#token").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_revoked_token_ends_its_session_at_once()
    {
        using var visitor = site.Visit();
        var token = await site.TokenAsync();
        await visitor.SignInAsync(token);
        (await visitor.GetAsync("/desk/waiting")).Status.ShouldBe(200);

        await site.Knowledge.SendAsync(new Revoke.Command(TokenText.Parse(token)!.Id));

        (await visitor.GetAsync("/desk/waiting")).Location.ShouldBe("/desk?returnUrl=%2Fdesk%2Fwaiting");
    }

    [Fact]
    public async Task A_session_ends_with_its_token()
    {
        using var visitor = site.Visit();
        var token = await site.TokenAsync();
        await visitor.SignInAsync(token);

        await ExpireAsync(token);

        (await visitor.GetAsync("/desk/waiting")).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData(7.9, 200)]
    [InlineData(8.1, 302)]
    [InlineData(80, 302)]
    public async Task A_session_lasts_eight_hours(double hours, int status)
    {
        using var visitor = await site.SignedInAsync();
        site.Clock.Forward = TimeSpan.FromHours(hours);
        try
        {
            (await visitor.GetAsync("/desk/waiting")).Status.ShouldBe(status);
        }
        finally
        {
            site.Clock.Forward = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        using var visitor = await site.SignedInAsync();

        var answer = await visitor.SendAsync(await visitor.GetAsync("/desk"));

        (answer.Status, answer.Location).ShouldBe((302, "/desk"));
        (await visitor.GetAsync("/desk/waiting")).Status.ShouldBe(302);
        visitor.Cookies.GetCookies(visitor.Site)["agreementskb-desk"].ShouldBeNull();
    }

    /// <summary>A page of before the session began, or of before it was over, is still one of ours.</summary>
    [Fact]
    public async Task Old_pages_sign_in_and_out()
    {
        using var visitor = site.Visit();
        var before = await visitor.GetAsync("/desk");
        var token = await site.TokenAsync();
        await visitor.SignInAsync(token);
        var signedIn = await visitor.GetAsync("/desk");

        (await visitor.SendAsync(before, ("Token", token))).Status.ShouldBe(302);
        await site.Knowledge.SendAsync(new Revoke.Command(TokenText.Parse(token)!.Id));
        (await visitor.SendAsync(signedIn)).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("/desk/edit/terms/theme-first", "/desk/edit/terms/theme-first")]
    [InlineData("/fr/desk/waiting?state=approved", "/fr/desk/waiting?state=approved")]
    [InlineData("https://elsewhere.example/desk", "/desk")]
    [InlineData("//elsewhere.example/desk", "/desk")]
    [InlineData("/\\elsewhere.example", "/desk")]
    [InlineData("javascript:alert(1)", "/desk")]
    [InlineData("", "/desk")]
    public async Task Signing_in_leads_back_and_never_elsewhere(string wanted, string location)
    {
        using var visitor = site.Visit();
        var page = await visitor.GetAsync($"/desk?returnUrl={Uri.EscapeDataString(wanted)}");

        var answer = await visitor.SendAsync(page, ("Token", await site.TokenAsync()));

        (answer.Status, answer.Location).ShouldBe((302, location));
    }

    [Fact]
    public async Task A_page_for_editors_asks_to_sign_in_in_its_language()
    {
        using var visitor = site.Visit();

        var answer = await visitor.GetAsync("/fr/desk/edit/terms/theme-first");

        answer.Location.ShouldBe("/fr/desk?returnUrl=%2Ffr%2Fdesk%2Fedit%2Fterms%2Ftheme-first");
        (await visitor.GetAsync(answer.Location!)).Page.QuerySelector("label[for=token]")!.TextContent.ShouldBe("Votre jeton");
    }

    [Fact]
    public async Task The_session_is_worth_nothing_to_the_api()
    {
        using var visitor = await site.SignedInAsync("Ada Editor", Role.Admin);

        (await visitor.GetAsync("/api/v1/changesets/waiting")).Status.ShouldBe(401);
        (await visitor.PostAsync("/api/v1/changesets?reason=x")).Status.ShouldBe(401);
        (await visitor.PostAsync("/api/v1/changesets/waiting/1/approve")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk?q=first")]
    [InlineData("/desk/edit/terms/theme-first")]
    [InlineData("/desk/edit/terms/nobody")]
    [InlineData("/desk/new/terms")]
    [InlineData("/desk/remove/terms/theme-first")]
    [InlineData("/desk/waiting")]
    [InlineData("/fr/desk")]
    public async Task Nobody_keeps_what_the_desk_answers(string path)
    {
        using var stranger = site.Visit();
        using var editor = await site.SignedInAsync();
        foreach (var visitor in new[] { stranger, editor })
        {
            var answer = await visitor.GetAsync(path);
            answer.Headers["Cache-Control"].ShouldBe("no-store");
            answer.Headers["X-Robots-Tag"].ShouldBe("noindex");
        }
    }

    [Fact]
    public async Task Pages_for_everybody_are_the_same_for_who_has_signed_in()
    {
        using var stranger = site.Visit();
        using var editor = await site.SignedInAsync();

        var (one, other) = (await stranger.GetAsync("/history/terms/theme-first"), await editor.GetAsync("/history/terms/theme-first"));

        other.Text.ShouldBe(one.Text);
        one.Page.QuerySelector("main a[href='/desk/edit/terms/theme-first']").ShouldNotBeNull();
        one.Page.QuerySelector("footer a[href='/desk']").ShouldNotBeNull();
        one.Headers.ContainsKey("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_outlives_the_program()
    {
        using var visitor = await site.SignedInAsync("Ada Again");
        await using var other = new Another(site);
        using var client = other.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", visitor.Cookies.GetCookieHeader(visitor.Site));

        (await client.GetStringAsync(new Uri("/desk", UriKind.Relative))).ShouldContain("You are Ada Again");
    }

    [Fact]
    public async Task Keys_of_sessions_are_for_the_user_of_the_program_alone()
    {
        using var visitor = await site.SignedInAsync();

        Directory.EnumerateFiles(site.Keys, "key-*.xml").ShouldNotBeEmpty();
        var folder = Path.Combine(site.Keys, "new");
        AddKeys(folder);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder).ShouldBe((UnixFileMode)0b111_000_000);
    }

    [Fact]
    public void A_folder_of_keys_that_cannot_be_made_stops_the_start()
    {
        var file = Path.Combine(site.Keys, "a-file");
        File.WriteAllText(file, "");

        Should.Throw<BadParameterError>(() => AddKeys(file)).Parameter.ShouldBe("AgreementsKb:SessionKeys");
    }

    [Fact]
    public async Task Over_tls_the_cookies_are_for_tls_alone()
    {
        await using var other = new Another(site);
        using var client = other.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });

        using var answer = await client.GetAsync(new Uri("/desk", UriKind.Relative));

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_log_ever_holds_a_token_that_was_typed()
    {
        using var visitor = site.Visit();
        var token = await site.TokenAsync();
        await visitor.SendAsync(await visitor.GetAsync("/desk"), ("Token", token + "x"));
        await visitor.SignInAsync(token);

        site.Log.Count.ShouldBeGreaterThan(20, "nothing was heard of the log, so the test showed nothing");
        site.Log.Where(line => line.Contains(token.Split('_')[2], StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private async Task<string> BadTokenAsync(string which)
    {
        if (which is "" or "nonsense")
            return which;

        var token = await site.TokenAsync();
        if (which == "revoked")
            await site.Knowledge.SendAsync(new Revoke.Command(TokenText.Parse(token)!.Id));
        else if (which == "expired")
            await ExpireAsync(token);
        else
            token = token[..^1] + (token[^1] == '0' ? '1' : '0');

        return token;
    }

    private static void AddKeys(string folder) =>
        WebApplication.CreateBuilder([$"--AgreementsKb:SessionKeys={folder}"]).AddSessionKeys();

    private async Task ExpireAsync(string token)
    {
        await using var source = NpgsqlDataSource.Create(site.Knowledge.ConnectionString);
        await using var command = source.CreateCommand("update kb_token set expires_at = clock_timestamp() where id = $1");
        command.Parameters.Add(new() { Value = TokenText.Parse(token)!.Id });
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private sealed class Another(DeskSite site) : WebApplicationFactory<AgreementsKb.Web.Pages.IndexModel>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("ConnectionStrings:AgreementsKb", site.Knowledge.ConnectionString)
            .UseSetting("AgreementsKb:SessionKeys", site.Keys);
    }
}

[Collection(PostgresCollection.Name)]
public sealed class TriedTokensTests(NarrowDeskSite site) : IClassFixture<NarrowDeskSite>
{
    [Fact]
    public async Task Who_tries_many_tokens_waits()
    {
        using var visitor = site.Visit();
        var page = await visitor.GetAsync("/desk");
        for (var attempt = 0; attempt < 3; attempt++)
            (await visitor.SendAsync(page, ("Token", "nonsense"))).Status.ShouldBe(401);

        var refused = await visitor.SendAsync(page, ("Token", await site.TokenAsync()));

        refused.Status.ShouldBe(429);
        int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 20);
        refused.Page.QuerySelector("#token-error")!.TextContent.ShouldStartWith("Too many tokens");
        (await visitor.GetAsync("/desk")).Status.ShouldBe(200);
    }
}
