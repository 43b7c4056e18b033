namespace AgreementsKb.Core.Storage;

/// <summary>What to call a record in words, from its stored JSON: also where the present record types cannot read it.</summary>
internal static class RecordTitleSql
{
    /// <param name="data">A column of type jsonb.</param>
    public static string Of(string data) => $"""
        left(coalesce({data} ->> 'label', {data} ->> 'title', {data} ->> 'name', {data} ->> 'summary',
          ({data} -> 'from' ->> 'currency') || ' to ' || ({data} -> 'to' ->> 'currency'), ''), 200)
        """;
}
