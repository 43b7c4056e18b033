using System.Globalization;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>The folder of the program's own server, and what lies where in it.</summary>
internal sealed class Home
{
    public const string Variable = "AGREEMENTSKB_HOME";

    private const string DataPrefix = "data-";

    private Home(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Where npm installs PostgreSQL if the machine has none.</summary>
    public string Npm => Path.Combine(Folder, "postgresql-npm");

    /// <summary>Held while the server is being started or stopped.</summary>
    public string Lock => Path.Combine(Folder, "server.lock");

    /// <summary>One file for each program that uses the server.</summary>
    public string Leases => Path.Combine(Folder, "leases");

    /// <param name="configured">From <see cref="StoreOptions.Home"/>.</param>
    /// <exception cref="StoreUnavailableError">There is no place for it, or it cannot be made.</exception>
    public static Home Of(string? configured)
    {
        var folder = FolderOf(configured);
        try
        {
            Directory.CreateDirectory(folder);
            var home = new Home(folder);
            Directory.CreateDirectory(home.Leases);
            return home;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableError(
                $"Cannot keep the database in `{folder}`: {exception.Message} Name another folder in {Variable}.", exception);
        }
    }

    /// <summary>Where it is, whether or not it is there yet.</summary>
    /// <param name="configured">From <see cref="StoreOptions.Home"/>.</param>
    /// <exception cref="StoreUnavailableError">There is no place for it.</exception>
    public static string FolderOf(string? configured) =>
        Path.GetFullPath(configured ?? Environment.GetEnvironmentVariable(Variable) ?? Default());

    /// <summary>The data of a server of this major version: another version cannot read it.</summary>
    public string Data(int major) => InFolder(major, "");

    public string Password(int major) => InFolder(major, ".password");

    public string Port(int major) => InFolder(major, ".port");

    /// <summary>The major versions whose data is here.</summary>
    public IReadOnlyList<int> Majors() =>
    [
        .. Directory.EnumerateDirectories(Folder, DataPrefix + "*")
            .Select(folder => Path.GetFileName(folder)[DataPrefix.Length..])
            .Where(name => name.All(char.IsAsciiDigit) && name.Length is > 0 and < 4)
            .Select(name => int.Parse(name, CultureInfo.InvariantCulture))
            .OrderDescending(),
    ];

    private static string Default()
    {
        if (Account.IsRoot)
        {
            return "/var/lib/agreementskb";
        }

        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? Path.Combine(data, "agreementskb")
            : throw new StoreUnavailableError($"The user has no data folder for the database; name a folder in {Variable}.");
    }

    private string InFolder(int major, string ending) =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{DataPrefix}{major}{ending}"));
}
