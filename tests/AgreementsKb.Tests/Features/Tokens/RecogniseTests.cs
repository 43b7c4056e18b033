using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Features.Tokens;

[Collection(PostgresCollection.Name)]
public sealed class RecogniseTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Who_was_authenticated_is_recognised_and_the_use_is_recorded()
    {
        var id = await CreateAsync();

        (await kb.SendAsync(new Recognise.Query(id))).ShouldBe(new Holder(id, "Ada Editor", Role.Reviewer));

        (await kb.SendAsync(new List.Query())).Tokens.Single(token => token.Id == id).LastUsed.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_token_that_is_worth_nothing_recognises_nobody()
    {
        var (revoked, expired) = (await CreateAsync(), await CreateAsync());
        await kb.SendAsync(new Revoke.Command(revoked));
        await using var source = NpgsqlDataSource.Create(kb.ConnectionString);
        await using var command = source.CreateCommand("update kb_token set expires_at = clock_timestamp() where id = $1");
        command.Parameters.Add(new() { Value = expired });
        await command.ExecuteNonQueryAsync();

        foreach (var id in new[] { revoked, expired, "000000000000" })
            (await kb.SendAsync(new Recognise.Query(id))).ShouldBeNull();
    }

    private async Task<string> CreateAsync() => (await kb.SendAsync(
        new Create.Command("Ada Editor", Role.Reviewer, DateTimeOffset.UtcNow.AddHours(1), "a tester"))).Token.Id;
}
