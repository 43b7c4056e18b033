namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>
/// Which PostgreSQL to run: one that can read the data that is already there, else one of the machine, else npm's.
/// </summary>
internal static class BinariesChoice
{
    /// <summary><c>npm</c> or a folder of binaries: no other is looked for.</summary>
    public const string Variable = "AGREEMENTSKB_POSTGRES";

    private const string NpmWord = "npm";

    /// <exception cref="StoreUnavailableError">There is none; says what was looked for.</exception>
    public static async Task<Binaries> MakeAsync(
        string? wanted, Home home, Account account, CancellationToken cancellationToken)
    {
        switch (wanted ?? Environment.GetEnvironmentVariable(Variable))
        {
            case NpmWord:
                return await FromNpmAsync(home, account, cancellationToken);
            case { Length: > 0 } folder:
                return await Binaries.TryAsync(Path.GetFullPath(folder), account, cancellationToken)
                    ?? throw new StoreUnavailableError(
                        $"{Variable} names `{folder}`: expected a folder with initdb, pg_ctl and postgres {Binaries.OldestMajor} "
                        + $"or newer that the user {Who(account)} can run, or `{NpmWord}`.");
            default:
                return await ForDataAsync(home, account, cancellationToken);
        }
    }

    private static async Task<Binaries> ForDataAsync(Home home, Account account, CancellationToken cancellationToken)
    {
        var majors = home.Majors();
        foreach (var folder in BinariesOnMachine.Folders())
        {
            if (await Binaries.TryAsync(folder, account, cancellationToken) is { } found
                && (majors.Count == 0 || majors.Contains(found.Major)))
            {
                return found;
            }
        }

        return majors.Count == 0 || majors.Contains(BinariesFromNpm.Major)
            ? await FromNpmAsync(home, account, cancellationToken)
            : throw new StoreUnavailableError(
                $"The database in `{home.Folder}` was written by PostgreSQL {majors[0]}, which is not on this machine any more "
                + $"(looked in {BinariesOnMachine.Places}); install it again, or move that folder away to begin with an "
                + "empty one.");
    }

    private static async Task<Binaries> FromNpmAsync(Home home, Account account, CancellationToken cancellationToken)
    {
        var (folder, problem) = await BinariesFromNpm.InstallAsync(home, cancellationToken);
        if (folder is not null && await Binaries.TryAsync(folder, account, cancellationToken) is { } found)
        {
            return found;
        }

        var reason = folder is null ? problem : $"the user {Who(account)} cannot run what npm installed in `{folder}`";
        throw new StoreUnavailableError(
            $"There is no PostgreSQL {Binaries.OldestMajor} or newer to run (looked in {BinariesOnMachine.Places}), and npm "
            + $"could not install one ({reason}). Install PostgreSQL or Node.js, or name a database in "
            + "ConnectionStrings__AgreementsKb.");
    }

    private static string Who(Account account) => $"`{account.User ?? Environment.UserName}`";
}
