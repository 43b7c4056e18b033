using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Web;

/// <summary>The web program over the seed data of the repository, as a reader of the documentation has it.</summary>
public sealed class PublishedSite(PostgresFixture postgres) : Site(postgres)
{
    protected override string SeedData => Repo.Path("seed-data");
}
