using AgreementsKb.Core;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

public sealed class StoreErrorsTests
{
    private const string Where = "the database `kb` at db.example:5432";

    [Fact]
    public async Task A_database_that_does_not_answer_is_named_without_its_password()
    {
        var options = new StoreOptions { ConnectionString = "Host=127.0.0.1;Port=1;Database=kb;Username=u;Password=hunter2" };
        await using var services = new ServiceCollection().AddAgreementsKb(options).BuildServiceProvider();

        var error = await Should.ThrowAsync<StoreUnavailableError>(() =>
            services.GetRequiredService<IMediator>().Send(new Get.Query(Kinds.All[0], "x")));

        error.Message.ShouldStartWith("Cannot use the database `kb` at 127.0.0.1:1: ");
        error.Message.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData(PostgresErrorCodes.SerializationFailure, typeof(ConflictError))]
    [InlineData(PostgresErrorCodes.DeadlockDetected, typeof(ConflictError))]
    [InlineData(PostgresErrorCodes.UniqueViolation, typeof(ConflictError))]
    [InlineData(PostgresErrorCodes.InvalidCatalogName, typeof(StoreUnavailableError))]
    [InlineData(PostgresErrorCodes.InvalidPassword, typeof(StoreUnavailableError))]
    [InlineData(PostgresErrorCodes.AdminShutdown, typeof(StoreUnavailableError))]
    [InlineData(PostgresErrorCodes.TooManyConnections, typeof(StoreUnavailableError))]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, typeof(StoreUnavailableError))]
    public void What_the_server_says_becomes_an_error_of_ours(string sqlState, Type expected) =>
        StoreErrors.Of(Said(sqlState), Where).ShouldBeOfType(expected);

    [Theory]
    [InlineData(PostgresErrorCodes.SyntaxError)]
    [InlineData(PostgresErrorCodes.UndefinedTable)]
    [InlineData(PostgresErrorCodes.CheckViolation)]
    public void A_mistake_in_the_program_stays_an_exception(string sqlState) =>
        StoreErrors.Of(Said(sqlState), Where).ShouldBeNull();

    [Fact]
    public void Silence_is_said_to_be_silence() =>
        StoreErrors.Of(new NpgsqlException("x", new TimeoutException()), Where)!.Message
            .ShouldBe($"Cannot use {Where}: it did not answer in time.");

    private static PostgresException Said(string sqlState) => new("said", "ERROR", "ERROR", sqlState);
}
