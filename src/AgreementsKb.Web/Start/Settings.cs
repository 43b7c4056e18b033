using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Web.Start;

/// <summary>The settings of the web program, from the environment, the command line or a settings file.</summary>
internal static class Settings
{
    public const string ConnectionString = "AgreementsKb";
    public const string SeedData = "AgreementsKb:SeedData";
    public const string Home = "AGREEMENTSKB_HOME";
    public const string DefaultUrl = "http://localhost:5080";

    public static StoreOptions Store(IConfiguration configuration) => new()
    {
        ConnectionString = configuration.GetConnectionString(ConnectionString) is { Length: > 0 } given ? given : null,
        Home = configuration[Home],
    };

    /// <summary>
    /// The folder of seed data: the one configured, else the nearest <c>seed-data</c> from the program upwards; null
    /// where there is none.
    /// </summary>
    public static string? SeedDataFolder(IConfiguration configuration, IHostEnvironment environment) =>
        configuration[SeedData] is { Length: > 0 } given
            ? given
            : SeedFolder.Find(environment.ContentRootPath, AppContext.BaseDirectory);

    /// <summary>What an ASP.NET user may set in other ways stays as set.</summary>
    public static void UseDefaults(this WebApplicationBuilder builder)
    {
        string[] addresses = ["urls", "http_ports", "https_ports"];
        if (addresses.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
            builder.WebHost.UseUrls(DefaultUrl);

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Nothing is written of a request that is answered; with the category on, each would be measured for it all the same.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        // Why the program could not start is said once, plainly, by what starts it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // The keys of sessions lie in a folder for this user alone; that nothing else hides them needs no warning at every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (builder.Configuration.GetSection("Logging").Exists())
            builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    }
}
