using System.Security.Cryptography;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Features.Tokens;

[Collection(PostgresCollection.Name)]
public sealed class TokenTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task A_token_says_who_holds_it()
    {
        var made = await CreateAsync(" Ada Editor ", Role.Reviewer);

        var holder = (await kb.SendAsync(new Authenticate.Query(made.Token))).Holder.ShouldNotBeNull();

        holder.ShouldBe(new Holder(made.Token.Id, "Ada Editor", Role.Reviewer));
    }

    [Fact]
    public async Task Only_a_hash_of_its_secret_is_kept()
    {
        var made = await CreateAsync();
        var text = made.Token.Reveal();
        var secret = text.Split('_')[2];

        secret.Length.ShouldBe(64);
        (await ScalarAsync("select encode(hash, 'hex') from kb_token where id = $1", made.Token.Id))
            .ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(secret))));
        ((string)(await ScalarAsync("select row_to_json(kb_token)::text from kb_token where id = $1", made.Token.Id))!)
            .ShouldNotContain(secret);
        $"{made} {made.Token}".ShouldNotContain(secret);
    }

    [Fact]
    public async Task Another_secret_for_the_same_id_is_worth_nothing()
    {
        var (mine, other) = (await CreateAsync(), await CreateAsync());
        var forged = TokenText.Parse($"akb_{mine.Token.Id}_{other.Token.Reveal().Split('_')[2]}").ShouldNotBeNull();

        (await kb.SendAsync(new Authenticate.Query(forged))).ShouldBe(new Authenticate.Result(Holder: null));
    }

    [Fact]
    public async Task An_id_that_nobody_has_is_worth_nothing()
    {
        var unknown = TokenText.Parse($"akb_000000000000_{new string('0', 64)}").ShouldNotBeNull();

        (await kb.SendAsync(new Authenticate.Query(unknown))).ShouldBe(new Authenticate.Result(Holder: null));
    }

    [Fact]
    public async Task A_revoked_token_is_worth_nothing_from_then_on()
    {
        var made = await CreateAsync();

        (await kb.SendAsync(new Revoke.Command(made.Token.Id))).Already.ShouldBeFalse();
        (await kb.SendAsync(new Revoke.Command(made.Token.Id))).Already.ShouldBeTrue();

        (await kb.SendAsync(new Authenticate.Query(made.Token))).ShouldBe(new Authenticate.Result(Holder: null));
        (await FindAsync(made)).State.ShouldBe("revoked");
    }

    [Fact]
    public async Task An_expired_token_says_so_only_to_who_has_the_secret()
    {
        var made = await CreateAsync();
        const string End = "update kb_token set expires_at = clock_timestamp() - interval '1 second' where id = $1";
        await ScalarAsync(End, made.Token.Id);

        (await kb.SendAsync(new Authenticate.Query(made.Token))).ShouldBe(new Authenticate.Result(Holder: null, Expired: true));
        (await FindAsync(made)).State.ShouldBe("expired");
        var forged = TokenText.Parse($"akb_{made.Token.Id}_{new string('0', 64)}")!;
        (await kb.SendAsync(new Authenticate.Query(forged))).Expired.ShouldBeFalse();
    }

    [Fact]
    public async Task Its_last_use_is_recorded_once_a_minute_and_waits_for_no_writer()
    {
        var made = await CreateAsync();
        (await FindAsync(made)).LastUsed.ShouldBeNull();
        await using var writer = new NpgsqlConnection(kb.ConnectionString);
        await writer.OpenAsync();
        await using var transaction = await writer.BeginTransactionAsync();
        await using var turn = new NpgsqlCommand($"select pg_advisory_xact_lock({0x6B625F777269})", writer);
        await turn.ExecuteNonQueryAsync();

        await kb.SendAsync(new Authenticate.Query(made.Token));
        var first = (await FindAsync(made)).LastUsed.ShouldNotBeNull();
        await kb.SendAsync(new Authenticate.Query(made.Token));
        (await FindAsync(made)).LastUsed.ShouldBe(first);

        await ScalarAsync("update kb_token set last_used_at = last_used_at - interval '61 seconds' where id = $1", made.Token.Id);
        await kb.SendAsync(new Authenticate.Query(made.Token));
        (await FindAsync(made)).LastUsed!.Value.ShouldBeGreaterThanOrEqualTo(first);
    }

    [Theory]
    [InlineData("", 1, "name")]
    [InlineData("  ", 1, "name")]
    [InlineData("two\nlines", 1, "name")]
    [InlineData("Ada", 0, "expires")]
    [InlineData("Ada", -1, "expires")]
    [InlineData("Ada", 367, "expires")]
    public async Task A_token_needs_a_name_and_an_end(string name, int days, string parameter)
    {
        var command = new Create.Command(name, Role.Editor, DateTimeOffset.UtcNow.AddDays(days), "a tester");

        (await Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(command))).Parameter.ShouldBe(parameter);
    }

    [Theory]
    [InlineData("akb_00000000000_")]
    [InlineData("akb_000000000000_ABC")]
    [InlineData("")]
    [InlineData("Bearer")]
    public void What_has_not_the_form_of_a_token_is_none(string text) => TokenText.Parse(text).ShouldBeNull();

    [Fact]
    public async Task Revoking_by_the_whole_token_is_refused_without_repeating_it()
    {
        var made = await CreateAsync();

        var error = await Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(new Revoke.Command(made.Token.Reveal())));

        error.Message.ShouldNotContain(made.Token.Reveal().Split('_')[2]);
        await Should.ThrowAsync<NotFoundError>(() => kb.SendAsync(new Revoke.Command("0123456789ab")));
    }

    private Task<Create.Result> CreateAsync(string name = "Ada Editor", Role role = Role.Editor) =>
        kb.SendAsync(new Create.Command(name, role, DateTimeOffset.UtcNow.AddDays(1), "a tester"));

    private async Task<List.Item> FindAsync(Create.Result made) =>
        (await kb.SendAsync(new List.Query())).Tokens.Single(token => token.Id == made.Token.Id);

    private async Task<object?> ScalarAsync(string sql, string id)
    {
        await using var connection = new NpgsqlConnection(kb.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = id } } };
        return await command.ExecuteScalarAsync();
    }
}
