namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>
/// The user under which the server runs: this one, or, because PostgreSQL refuses root, <c>postgres</c> or <c>nobody</c>.
/// </summary>
internal sealed class Account
{
    private readonly string? _user;
    private readonly IReadOnlyList<string> _before;

    private Account(string? user, IReadOnlyList<string> before)
    {
        _user = user;
        _before = before;
    }

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>The other user's name; null where the server runs as this one.</summary>
    public string? User => _user;

    /// <exception cref="StoreUnavailableError">This is root, and there is no other user or no way to become it.</exception>
    public static async Task<Account> FindAsync(CancellationToken cancellationToken)
    {
        if (!IsRoot)
        {
            return new Account(user: null, []);
        }

        foreach (var user in (string[])["postgres", "nobody"])
        {
            if (await FindWayAsync(user, cancellationToken) is { } before)
            {
                return new Account(user, before);
            }
        }

        throw new StoreUnavailableError(
            "PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it as (tried setpriv, "
            + "runuser and su); run the program as another user, or name a database in ConnectionStrings__AgreementsKb.");
    }

    public Task<Tool.Outcome> RunAsync(
        string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellationToken) =>
        _before.Count == 0
            ? Tool.RunAsync(program, arguments, folder, cancellationToken)
            : Tool.RunAsync(_before[0], [.. _before.Skip(1), program, .. arguments], folder, cancellationToken);

    /// <summary>Makes the server's user the owner of a file or folder.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (_user is not null
            && await Tool.RunAsync("chown", [_user, path], "/", cancellationToken) is { Succeeded: false } outcome)
        {
            throw new StoreUnavailableError($"Cannot give `{path}` to the user `{_user}`: {outcome.Output}");
        }
    }

    private static async Task<string[]?> FindWayAsync(string user, CancellationToken cancellationToken)
    {
        var group = await Tool.RunAsync("id", ["-g", user], "/", cancellationToken);
        if (!group.Succeeded)
        {
            return null;
        }

        string[][] ways =
        [
            ["setpriv", $"--reuid={user}", $"--regid={group.Output}", "--clear-groups", "--"],
            ["runuser", "-u", "--", user],
            ["su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", user],
        ];
        foreach (var way in ways)
        {
            if ((await Tool.RunAsync(way[0], [.. way[1..], "true"], "/", cancellationToken)).Succeeded)
            {
                return way;
            }
        }

        return null;
    }
}
