using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Harness;

/// <summary>
/// The seed data that the knowledge base began with, what five articles say, and one series, as records for tests: what editors
/// add or correct in the seed data of today changes no test of the program.
/// </summary>
internal static class FiveArticles
{
    public static string Folder { get; } = Repo.Path("tests", "AgreementsKb.Tests", nameof(FiveArticles));

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(Path(parts));
}
