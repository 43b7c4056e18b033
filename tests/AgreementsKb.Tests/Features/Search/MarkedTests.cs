using AgreementsKb.Core.Features.Search;

namespace AgreementsKb.Tests.Features.Search;

public sealed class MarkedTests
{
    [Fact]
    public void What_was_found_is_marked_in_the_text_as_it_is_written() =>
        Of("Un café à Tunis", "un cafe a tunis", "un \uE000cafe\uE001 a").ShouldBe("Un <mark>café</mark> à");

    [Fact]
    public void Everything_else_is_escaped() =>
        Of("<b>1 & 2</b>", "<b>1 & 2</b>", "<b>1 & \uE0002\uE001</b>")
            .ShouldBe("&lt;b&gt;1 &amp; <mark>2</mark>&lt;/b&gt;");

    [Fact]
    public void It_comes_without_line_ends() =>
        Of("One\ntwo three", "one\ntwo three", "\uE000one\uE001\ntwo three").ShouldBe("<mark>One</mark> two three");

    [Theory]
    [InlineData("\uE001a\uE000", "a<mark></mark>")]
    [InlineData("\uE000\uE000a", "<mark>a</mark>")]
    public void Marks_that_are_in_a_text_itself_never_leave_a_tag_open(string marked, string html) =>
        Of("a", "a", marked).ShouldBe(html);

    private static string Of(string text, string folded, string marked) => Marked.Of(text, folded, marked);
}
