using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Cli;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Pages;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Web;

/// <summary>The program with the server of its own, started again and again.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("agreementskb-restart-");
    private readonly SeedCopy _seed = new();

    public RestartTests()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_home.FullName, (UnixFileMode)0b111_101_101);
        }
    }

    public void Dispose()
    {
        _seed.Dispose();
        _home.Delete(recursive: true);
    }

    [Fact]
    public async Task A_start_brings_in_changed_files_and_undoes_nobodys_edit()
    {
        await StartAsync(async mediator => (await ThemeAsync(mediator)).Label.ShouldNotBe("From the files"));

        _seed.Replace("terms/theme-cost.yaml", "label: Cost", "label: From the files");
        await StartAsync(async mediator =>
        {
            (await ThemeAsync(mediator)).Label.ShouldBe("From the files");
            var edited = await ThemeAsync(mediator) with { Label = "By an editor" };
            await mediator.Send(new Import.Command(Some.Checked(edited), "an editor", "Better", "the API"));
        });

        await StartAsync(async mediator => (await ThemeAsync(mediator)).Label.ShouldBe("By an editor"));
    }

    private async Task StartAsync(Func<IMediator, Task> visit)
    {
        await using var program = new Program(_home.FullName, _seed.Folder);
        program.CreateClient().Dispose();
        await using var scope = program.Services.CreateAsyncScope();
        await visit(scope.ServiceProvider.GetRequiredService<IMediator>());
    }

    private static async Task<Term> ThemeAsync(IMediator mediator) => (Term)AgreementsKb.Core.SeedData.RecordJson.Read(
        Kinds.Named(Kinds.Term),
        (await mediator.Send(new AgreementsKb.Core.Features.Records.Get.Query(Kinds.Named(Kinds.Term), "theme-cost"))).Json);

    private sealed class Program(string home, string seedData) : WebApplicationFactory<IndexModel>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:AgreementsKb", "");
            builder.UseSetting("AGREEMENTSKB_HOME", home);
            builder.UseSetting("AgreementsKb:SeedData", seedData);
        }
    }
}
