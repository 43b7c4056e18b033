using AgreementsKb.Core;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web.Desk;

[Collection(PostgresCollection.Name)]
public sealed class EditingTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly (string, string) Check = ("Do", "check");
    private static readonly (string, string) Live = ("Do", "live");
    private static readonly (string, string) Submit = ("Do", "submit");

    public static TheoryData<string> Kinds => [.. Core.Records.Kinds.All.Select(kind => kind.Plural)];

    [Fact]
    public async Task A_record_is_shown_as_its_seed_file_with_its_version()
    {
        using var visitor = await site.SignedInAsync();

        var page = await visitor.GetAsync("/desk/edit/terms/theme-first");

        page.Field("text").ShouldStartWith("id: theme-first\nscheme: theme\n");
        page.Page.QuerySelector("[name=Version]")!.GetAttribute("value").ShouldBe("1");
        page.Page.QuerySelector("label[for=text]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_check_shows_every_problem_with_its_place()
    {
        using var visitor = await site.SignedInAsync();
        const string Text = "id: theme-first\nscheme: themes\nword: first\nlable: First\ndefinition: It is.\n";

        var answer = await visitor.SendAsync(await EditAsync(visitor), ("Text", Text), ("Reason", "Kept"), Check);

        answer.Status.ShouldBe(200);
        answer.Page.QuerySelector(".desk-found h2")!.TextContent.ShouldBe("3 problems");
        var places = answer.Page.QuerySelectorAll(".desk-problems a[data-line]");
        places.Select(place => (place.GetAttribute("data-line"), place.GetAttribute("data-column")))
            .ShouldBe([("1", "1"), ("2", "9"), ("4", "1")]);
        places.ShouldAllBe(place => place.GetAttribute("href") == "#text");
        answer.Findings.ShouldContain("Line 4, column 1");
        answer.Findings.ShouldContain("perhaps “label”");
        answer.Page.QuerySelectorAll(".desk-line").Select(line => line.TextContent).ShouldContain("lable: First");
        (answer.Field("text"), answer.Field("reason")).ShouldBe((Text, "Kept"));
        answer.Page.Title!.ShouldStartWith("3 problems");
    }

    [Fact]
    public async Task A_check_shows_what_would_change_and_changes_nothing()
    {
        using var visitor = await site.SignedInAsync();

        var answer = await visitor.SendAsync(await EditAsync(visitor), ("Text", Term("first", "It would be.")), Check);

        answer.Status.ShouldBe(200);
        answer.Findings.ShouldContain("No problems");
        Trimmed(answer, ".changes dt").ShouldBe("definition");
        Trimmed(answer, ".changes del").ShouldBe("was What it means.");
        Trimmed(answer, ".changes ins").ShouldBe("now It would be.");
        (await site.TermAsync("first")).Definition.ShouldBe("What it means.");
    }

    [Fact]
    public async Task What_is_asked_while_typing_is_answered_with_the_findings_alone()
    {
        using var visitor = await site.SignedInAsync();

        var answer = await visitor.SendAsync(await EditAsync(visitor), ("Text", Term("first", "Typed.")), Live);

        answer.Status.ShouldBe(200);
        answer.Text.TrimStart().ShouldStartWith("<div class=\"desk-found desk-sound\"");
        answer.Text.ShouldNotContain("<html");
    }

    [Fact]
    public async Task What_is_submitted_is_applied_under_the_name_of_who_signed_in()
    {
        await site.Knowledge.ImportAsync(Some.Term("theme", "submitted"));
        using var visitor = await site.SignedInAsync("Grace Hopper");

        var answer = await visitor.SendAsync(
            await EditAsync(visitor, "submitted"),
            ("Text", Term("submitted", "Said anew.").Replace("\n", "\r\n", StringComparison.Ordinal)),
            ("Reason", " It was unclear "),
            ("Nature", "editorial"),
            Submit);

        var last = await site.LastAsync();
        (answer.Status, answer.Location).ShouldBe((302, $"/changes/{last.Id}"));
        (last.Editor, last.Origin, last.Reason, last.Nature).ShouldBe(("Grace Hopper", "desk", "It was unclear", "editorial"));
        (await site.TermAsync("submitted")).Definition.ShouldBe("Said anew.");
        (await visitor.GetAsync($"/changes/{last.Id}")).Main.ShouldContain("by Grace Hopper, from desk");
        (await visitor.GetAsync("/desk")).Main.ShouldContain("It was unclear");
    }

    [Fact]
    public async Task Without_a_reason_and_a_nature_nothing_is_sent_and_nothing_lost()
    {
        using var visitor = await site.SignedInAsync();

        var answer = await visitor.SendAsync(await EditAsync(visitor), ("Text", Term("first", "Kept here.")), ("Reason", " "), Submit);

        answer.Status.ShouldBe(422);
        answer.Page.QuerySelectorAll(".desk-problems a").Select(link => link.GetAttribute("href")).ShouldBe(["#reason", "#nature"]);
        answer.Page.QuerySelector("#reason")!.GetAttribute("aria-invalid").ShouldBe("true");
        answer.Field("text").ShouldBe(Term("first", "Kept here."));
        answer.Findings.ShouldContain("Kept here.");
        (await site.TermAsync("first")).Definition.ShouldBe("What it means.");
    }

    [Fact]
    public async Task A_long_reason_is_refused_and_kept()
    {
        using var visitor = await site.SignedInAsync();
        var reason = new string('r', 1001);

        var answer = await visitor.SendAsync(
            await EditAsync(visitor), ("Text", Term("first", "Long.")), ("Reason", reason), ("Nature", "correction"), Submit);

        (answer.Status, answer.Field("reason")).ShouldBe((422, reason));
    }

    [Fact]
    public async Task A_faster_colleague_is_never_overwritten_unseen()
    {
        await site.Knowledge.ImportAsync(Some.Term("theme", "raced"));
        using var visitor = await site.SignedInAsync();
        var page = await EditAsync(visitor, "raced");
        await site.Knowledge.ImportAsync(Some.Term("theme", "raced") with { Definition = "Theirs.", Label = "Label of theirs" });
        (string, string)[] mine = [("Text", Term("raced", "Mine.")), ("Reason", "My reason"), ("Nature", "correction"), Submit];

        var answer = await visitor.SendAsync(page, mine);

        answer.Status.ShouldBe(409);
        answer.Findings.ShouldContain("Somebody else changed this record meanwhile");
        answer.Findings.ShouldContain("a tester changed it: for a test");
        var field = answer.Page.QuerySelectorAll(".desk-conflict dl > div")
            .Single(one => one.QuerySelector("dt")!.TextContent == "definition");
        field.QuerySelectorAll("dd").Select(said => Squeezed(said.TextContent))
            .ShouldBe(["as you saw it What it means.", "as it is now Theirs.", "in your text Mine."]);
        (answer.Field("text"), answer.Field("reason")).ShouldBe((Term("raced", "Mine."), "My reason"));
        answer.Page.QuerySelector("#nature-correction")!.HasAttribute("checked").ShouldBeTrue();

        (await visitor.SendAsync(answer, Submit)).Status.ShouldBe(409);
        (await site.TermAsync("raced")).Definition.ShouldBe("Theirs.");

        (await visitor.SendAsync(answer, ("Merged", "2"), Submit)).Status.ShouldBe(302);
        (await site.TermAsync("raced")).Definition.ShouldBe("Mine.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_typed_outlives_the_session(bool byTime)
    {
        var word = byTime ? "slept" : "revoked";
        await site.Knowledge.ImportAsync(Some.Term("theme", word));
        using var visitor = site.Visit();
        var token = await site.TokenAsync("Ada Late");
        await visitor.SignInAsync(token);
        var page = await EditAsync(visitor, word);
        (string, string)[] typed = [("Text", Term(word, "Typed for hours.")), ("Reason", "Hours"), ("Nature", "amendment"), Submit];
        try
        {
            if (byTime)
                site.Clock.Forward = TimeSpan.FromHours(9);
            else
                await site.Knowledge.SendAsync(new Revoke.Command(TokenText.Parse(token)!.Id));

            var ended = await visitor.SendAsync(page, typed);

            ended.Status.ShouldBe(401);
            ended.Findings.ShouldContain("Your session is over");
            (ended.Field("text"), ended.Field("reason")).ShouldBe((Term(word, "Typed for hours."), "Hours"));
            (await site.TermAsync(word)).Definition.ShouldBe("What it means.");
            var refused = await visitor.SendAsync(ended, ("Token", "nonsense"), Submit);
            (refused.Status, refused.Field("reason")).ShouldBe((401, "Hours"));
            refused.Page.QuerySelector("#token-error").ShouldNotBeNull();

            (await visitor.SendAsync(refused, ("Token", await site.TokenAsync("Ada Late")), Submit)).Status.ShouldBe(302);

            (await site.TermAsync(word)).Definition.ShouldBe("Typed for hours.");
            (await site.LastAsync()).Editor.ShouldBe("Ada Late");
        }
        finally
        {
            site.Clock.Forward = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task A_record_cannot_be_given_another_id_here()
    {
        using var visitor = await site.SignedInAsync();

        var answer = await visitor.SendAsync(await EditAsync(visitor), ("Text", Term("other", "x")), Check);

        answer.Findings.ShouldContain("the id “theme-other”");
        answer.Findings.ShouldContain("“theme-first”, the id of the record that is edited");
        answer.Page.QuerySelector(".desk-problems a")!.GetAttribute("data-column").ShouldBe("5");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_new_record_begins_with_its_keys(string plural)
    {
        using var visitor = await site.SignedInAsync();

        var page = await visitor.GetAsync($"/desk/new/{plural}");

        page.Field("text").ShouldStartWith("id: # an id in");
        (await visitor.SendAsync(page, Check)).Page.QuerySelectorAll(".desk-problems a[data-line]").Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_new_record_is_added_with_every_field_shown_first()
    {
        using var visitor = await site.SignedInAsync();
        var page = await visitor.GetAsync("/desk/new/terms");

        var check = await visitor.SendAsync(page, ("Text", Term("fresh", "It is new.")), Check);
        var answer = await visitor.SendAsync(check, ("Reason", "Needed"), Submit);

        check.Findings.ShouldContain("Added");
        check.Page.QuerySelectorAll(".changes ins").Select(now => Squeezed(now.TextContent)).ShouldContain("now It is new.");
        answer.Status.ShouldBe(302);
        (await site.TermAsync("fresh")).Definition.ShouldBe("It is new.");
        (await site.LastAsync()).Nature.ShouldBe("addition");
    }

    [Fact]
    public async Task A_new_record_takes_nobodys_place()
    {
        using var visitor = await site.SignedInAsync();
        var page = await visitor.GetAsync("/desk/new/terms");
        (string, string)[] typed = [("Text", Term("first", "Taken.")), ("Reason", "x")];

        var check = await visitor.SendAsync(page, [.. typed, Check]);
        var answer = await visitor.SendAsync(page, [.. typed, Submit, ("Version", "1")]);

        check.Findings.ShouldContain("There is a record with this id already.");
        answer.Status.ShouldBe(422);
        answer.Findings.ShouldContain("There is a record with this id already.");
        (await site.TermAsync("first")).Definition.ShouldBe("What it means.");
    }

    [Fact]
    public async Task A_text_that_says_nothing_new_is_told_so()
    {
        using var visitor = await site.SignedInAsync();

        var answer = await visitor.SendAsync(await EditAsync(visitor), ("Reason", "x"), ("Nature", "correction"), Submit);

        answer.Status.ShouldBe(200);
        answer.Findings.ShouldContain("Nothing is changed");
    }

    [Fact]
    public async Task A_record_is_removed_with_a_reason()
    {
        await site.Knowledge.ImportAsync(Some.Term("theme", "removed"));
        using var visitor = await site.SignedInAsync();
        var page = await visitor.GetAsync("/desk/remove/terms/theme-removed");
        page.Main.ShouldContain("withdrawn:");

        var unsaid = await visitor.SendAsync(page, ("Reason", ""));
        var answer = await visitor.SendAsync(unsaid, ("Reason", "A duplicate"));

        (unsaid.Status, answer.Status).ShouldBe((422, 302));
        await Should.ThrowAsync<GoneError>(() => site.TermAsync("removed"));
        (await site.LastAsync()).Reason.ShouldBe("A duplicate");
    }

    [Fact]
    public async Task What_others_changed_or_use_is_not_removed_unseen()
    {
        await site.Knowledge.ImportAsync(Some.Term("theme", "still-used"));
        using var visitor = await site.SignedInAsync();
        var page = await visitor.GetAsync("/desk/remove/terms/theme-still-used");
        await site.Knowledge.ImportAsync(Some.Term("theme", "still-used") with { Definition = "Newer." });

        var answer = await visitor.SendAsync(page, ("Reason", "Kept reason"));

        (answer.Status, answer.Field("reason")).ShouldBe((409, "Kept reason"));
        (await site.TermAsync("still-used")).Definition.ShouldBe("Newer.");
    }

    [Theory]
    [InlineData("theme-first")]
    [InlineData("first")]
    public async Task A_record_to_edit_is_found_by_its_id_and_by_its_words(string words)
    {
        using var visitor = await site.SignedInAsync();

        var page = await visitor.GetAsync($"/desk?q={words}");

        page.Page.QuerySelector(".desk-matches a")!.GetAttribute("href").ShouldBe("/desk/edit/terms/theme-first");
    }

    private static Task<DeskAnswer> EditAsync(DeskVisitor visitor, string word = "first") =>
        visitor.GetAsync($"/desk/edit/terms/theme-{word}");

    private static string Term(string word, string definition) =>
        RecordYaml.WithoutSchema(RecordYaml.Write(Some.Term("theme", word) with { Definition = definition }));

    private static string Trimmed(DeskAnswer answer, string place) => Squeezed(answer.Page.QuerySelector(place)!.TextContent);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
