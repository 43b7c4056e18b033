using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Limits;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Web.Desk;

/// <summary>A web program at whose desk editors sit, with a clock that a test can put forward for sessions.</summary>
public class DeskSite(PostgresFixture postgres) : EditedSite(postgres)
{
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("agreementskb-keys-");

    public MovedClock Clock { get; } = new();

    public string Keys => _keys.FullName;

    protected override EditingOptions Options => new(Review: false);

    protected override void Configure(IWebHostBuilder builder)
    {
        builder.UseSetting("AgreementsKb:SessionKeys", Keys);
        builder.ConfigureServices(services => services.PostConfigure<CookieAuthenticationOptions>(
            DeskSession.Scheme, options => options.TimeProvider = Clock));
    }

    /// <summary>Somebody who has not signed in.</summary>
    public DeskVisitor Visit() => new(Client.BaseAddress!);

    public async Task<DeskVisitor> SignedInAsync(string name = "Ada Editor", Role role = Role.Editor)
    {
        var visitor = Visit();
        await visitor.SignInAsync(await TokenAsync(name, role));
        return visitor;
    }

    /// <summary>The number of the last changeset, and who made it from where.</summary>
    public async Task<(long Id, string Editor, string Origin, string Reason, string Nature)> LastAsync()
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(Knowledge.ConnectionString);
        await using var command = source.CreateCommand(
            "select id, editor, origin, reason, nature from kb_changeset order by id desc limit 1");
        await using var rows = await command.ExecuteReaderAsync();
        (await rows.ReadAsync()).ShouldBeTrue();
        return (rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4));
    }

    /// <summary>The time of day, put forward.</summary>
    public sealed class MovedClock : TimeProvider
    {
        public TimeSpan Forward { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Forward;
    }
}

/// <summary>The same where changesets wait for a reviewer.</summary>
public sealed class ReviewedDeskSite(PostgresFixture postgres) : DeskSite(postgres)
{
    protected override EditingOptions Options => new(Review: true);
}

/// <summary>The same where nobody may try more than three tokens.</summary>
public sealed class NarrowDeskSite(PostgresFixture postgres) : DeskSite(postgres)
{
    protected override void Configure(IWebHostBuilder builder)
    {
        base.Configure(builder);
        builder.ConfigureServices(services => services.AddSingleton(new RateLimitOptions(3, Local: true)));
    }
}
