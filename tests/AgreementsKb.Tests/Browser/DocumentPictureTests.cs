using System.Buffers.Binary;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Repository;
using AgreementsKb.Tests.Web;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Browser;

/// <summary>
/// The pictures of the documentation, taken from the running system over the seed data when asked for. Machines draw letters a
/// little differently, so a run compares their sizes and not their points.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class DocumentPictureTests(PostgresFixture postgres)
{
    private const int MostBytes = 200_000;

    private static readonly string[] Pages =
        [Repo.Path("README.md"), Repo.Path("docs", "reading", "pages.md"), Repo.Path("docs", "editing", "desk.md")];

    [Fact]
    public async Task Pictures_of_the_documentation_have_their_size_and_are_light()
    {
        if (Updating.AreNewPicturesWanted)
            await TakeAllAsync();

        foreach (var picture in DocumentPicture.All)
        {
            var bytes = await File.ReadAllBytesAsync(picture.Path);
            (Number(bytes, 16), Number(bytes, 20)).ShouldBe((picture.Width, picture.Height), picture.File);
            bytes.Length.ShouldBeLessThan(MostBytes, picture.File);
        }
    }

    [Fact]
    public async Task Every_picture_is_shown_somewhere_and_none_is_missing()
    {
        var pages = await Task.WhenAll(Pages.Select(page => File.ReadAllTextAsync(page)));
        DocumentPicture.All.Where(picture => !pages.Any(page => page.Contains($"{picture.File})", StringComparison.Ordinal)))
            .Select(picture => picture.File).ShouldBeEmpty();
        Directory.EnumerateFiles(Repo.Path("docs"), "*.png", SearchOption.AllDirectories)
            .Except(DocumentPicture.All.Select(picture => picture.Path)).ShouldBeEmpty();
    }

    private async Task TakeAllAsync()
    {
        var site = new PublishedSite(postgres);
        var browser = new Chromium();
        await site.InitializeAsync();
        await browser.InitializeAsync();
        try
        {
            var token = await TokenAsync(site.ConnectionString);
            foreach (var picture in DocumentPicture.All)
                await picture.TakeAsync(browser, site.Address, token);
        }
        finally
        {
            await browser.DisposeAsync();
            await site.DisposeAsync();
        }
    }

    private static async Task<string> TokenAsync(string database)
    {
        await using var services = new ServiceCollection()
            .AddAgreementsKb(new StoreOptions { ConnectionString = database })
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new Create.Command("Ada Lovelace", Role.Editor, DateTimeOffset.UtcNow.AddHours(1), "a tester"));
        return made.Token.Reveal();
    }

    /// <summary>PNG has width and height at the beginning of its first chunk.</summary>
    private static int Number(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
}
