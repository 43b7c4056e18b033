using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>The data folder of the server, its password and its port.</summary>
internal sealed class Cluster(Home home, Binaries binaries, Account account)
{
    private const string User = "agreementskb";

    public string Data => home.Data(binaries.Major);

    /// <summary>The port it was started on last; null before its first start.</summary>
    public int? LastPort
    {
        get => File.Exists(PortFile)
            && int.TryParse(File.ReadAllText(PortFile), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? port
                : null;
        set => File.WriteAllText(PortFile, value?.ToString(CultureInfo.InvariantCulture));
    }

    private string PortFile => home.Port(binaries.Major);

    /// <summary>How to reach it on a port.</summary>
    public NpgsqlConnectionStringBuilder Connection(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Username = User,
        Password = ReadPassword(),
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };

    /// <summary>Makes it if it is not there. It appears whole or not at all, whenever the program dies.</summary>
    public async Task EnsureMadeAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(Data))
        {
            return;
        }

        var unfinished = Data + ".new";
        var passwordForInit = Data + ".new-password";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WriteSecret(home.Password(binaries.Major), password);
        WriteSecret(passwordForInit, password);
        await account.OwnAsync(passwordForInit, cancellationToken);
        Directory.CreateDirectory(unfinished);
        await account.OwnAsync(unfinished, cancellationToken);
        await InitAsync(unfinished, passwordForInit, cancellationToken);
        File.Delete(passwordForInit);
        Directory.Move(unfinished, Data);
    }

    private async Task InitAsync(string folder, string passwordFile, CancellationToken cancellationToken)
    {
        var outcome = await account.RunAsync(
            binaries.Initdb,
            [
                "--pgdata", folder, "--username", User, "--pwfile", passwordFile, "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--no-locale", "--no-sync", "--no-instructions",
            ],
            home.Folder,
            cancellationToken);
        if (!outcome.Succeeded)
        {
            throw new StoreUnavailableError(
                account.User is { } user && !await CanReachAsync(folder, cancellationToken)
                    ? $"Cannot keep the database in `{home.Folder}`: PostgreSQL refuses root and runs as `{user}`, who cannot "
                        + $"get there; name a folder in {Home.Variable} that every user may enter."
                    : $"Cannot make the database in `{folder}`: {outcome.Output}");
        }
    }

    private async Task<bool> CanReachAsync(string folder, CancellationToken cancellationToken) =>
        (await account.RunAsync("test", ["-w", folder], "/", cancellationToken)).Succeeded;

    private string ReadPassword()
    {
        var path = home.Password(binaries.Major);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableError(
                $"Cannot read the password of the database in `{Data}` from `{path}`; put the file back, or run the program as "
                + "the user who made it.",
                exception);
        }
    }

    private static void WriteSecret(string path, string secret)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, options);
        file.Write(secret);
    }
}
