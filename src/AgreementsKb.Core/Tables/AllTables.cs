namespace AgreementsKb.Core.Tables;

/// <summary>Every table that can be had.</summary>
public static class AllTables
{
    /// <summary>A table comes after those whose rows it names, as far as that can be.</summary>
    public static IReadOnlyList<Table> List { get; } =
    [
        LinkTables.Records, OtherRecordTables.Actors, OtherRecordTables.Sources, OtherRecordTables.Terms, AgreementTable.Table,
        ReportedTables.Outcomes, SeriesTable.Table, ReportedTables.Statements, OtherRecordTables.Rates, ClaimTables.Claims,
        ClaimTables.Citations, LinkTables.Links,
    ];

    /// <returns>Null where there is no table of that name.</returns>
    public static Table? Named(string name) => List.FirstOrDefault(table => table.Name == name);
}
