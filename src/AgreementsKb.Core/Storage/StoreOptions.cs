namespace AgreementsKb.Core.Storage;

/// <summary>Where the records are kept.</summary>
public sealed record StoreOptions
{
    /// <summary>A PostgreSQL database (15 or newer); null for the program's own server.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// The folder of the program's own server; null for <c>AGREEMENTSKB_HOME</c> or, without that, the user's data folder.
    /// </summary>
    public string? Home { get; init; }

    /// <summary>Where that is.</summary>
    /// <exception cref="StoreUnavailableError">The user has no data folder.</exception>
    public string HomeFolder => Embedded.Home.FolderOf(Home);

    /// <summary>As <c>AGREEMENTSKB_POSTGRES</c>, before which it goes: <c>npm</c> or a folder of server programs.</summary>
    internal string? Postgres { get; init; }

    /// <summary>Up to so many records disputes are worked out of all of them in memory, when they are asked for.</summary>
    internal int MostInMemory { get; init; } = 10_000;

    /// <summary>False only where the data may be lost with the machine: tests.</summary>
    internal bool Durable { get; init; } = true;
}
