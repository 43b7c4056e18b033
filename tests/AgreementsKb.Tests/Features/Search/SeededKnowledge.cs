using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Search;

/// <summary>A knowledge base that holds the seed data.</summary>
public sealed class SeededKnowledge(PostgresFixture postgres) : IAsyncLifetime
{
    public KnowledgeBase Knowledge { get; } = new(postgres);

    public async Task InitializeAsync()
    {
        await Knowledge.InitializeAsync();
        await Knowledge.ImportAsync(SeedRecords.All.Concat<KbRecord>(
        [
            Some.Actor("zz-cafe") with { Name = "Café Élysée", Aliases = ["تونس"] },
            Some.Term("theme", "hostile") with { Definition = "Of a walrus < 2 \"tons\" & <img src=x onerror=alert(1)> more." },
        ]));
    }

    public Task DisposeAsync() => Knowledge.DisposeAsync();
}
