using AgreementsKb.Core;
using Microsoft.AspNetCore.DataProtection;

namespace AgreementsKb.Web.Access;

/// <summary>The keys that sign sessions. They are kept, so that nobody has to sign in anew when the program is started anew.</summary>
internal static class SessionKeys
{
    public const string Setting = "AgreementsKb:SessionKeys";

    private const string Folder = "session-keys";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void AddSessionKeys(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("AgreementsKb");
        if (FolderOf(builder.Configuration) is { } folder)
            protection.PersistKeysToFileSystem(folder);
        else
            protection.UseEphemeralDataProtectionProvider();
    }

    /// <summary>Null where there is no place to keep them: sessions then end with the program.</summary>
    private static DirectoryInfo? FolderOf(ConfigurationManager configuration)
    {
        var configured = configuration[Setting];
        try
        {
            var folder = configured is { Length: > 0 } ? configured : Path.Combine(Start.Settings.Store(configuration).HomeFolder, Folder);
            return OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, Private);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StoreUnavailableError)
        {
            return configured is { Length: > 0 } ? throw new BadParameterError(Setting, configured, "a folder that can be written") : null;
        }
    }
}
