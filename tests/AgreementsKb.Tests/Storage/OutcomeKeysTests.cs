using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.SeedData;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class OutcomeKeysTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Dates_are_bounded_in_the_database_as_they_are_in_the_program()
    {
        var dates = new List<Edtf>();
        Any.Holds(Any.ValueOf<Edtf>(), dates.Add, times: 500);
        var source = await kb.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        await using var command = source.CreateCommand(
            """
            select kb_first_day(split_part(text, '/', 1)),
                   kb_last_day(case when text like '%/%' then split_part(text, '/', 2) else text end)
            from unnest($1::text[]) with ordinality given(text, place) order by place
            """);
        command.Parameters.Add(new() { Value = dates.Select(date => date.Text).ToArray() });

        await using var rows = await command.ExecuteReaderAsync();
        foreach (var date in dates)
        {
            (await rows.ReadAsync()).ShouldBeTrue();
            (Day(rows, 0), Day(rows, 1)).ShouldBe((date.From, date.To), date.Text);
        }
    }

    private static DateOnly? Day(NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<DateOnly>(column);
}
