namespace AgreementsKb.Tests.SeedData;

/// <summary>Series whose rows do not stand in one line.</summary>
internal static class MutationsOfSeries
{
    private const string Years = "outcomes/gb-dublin-in-by-year.yaml";
    private const string Row = "2016 = 558";

    public static IEnumerable<(string Name, Action<BrokenSeed> Break)> All =>
    [
        ("a row that is none", seed => seed.Edit(
            Years, Row, "¦2016 558", "`2016 558`, expected a period and its value such as `2024-01 = 1335` or `2022-01/2022-03 = 12`")),
        ("rows out of order", seed => seed.Edit(
            Years, $"{Row}, 2017 = 461", $"2017 = 461, ¦{Row}", "`2016` after `2017`, expected the rows in order of time, without overlap")),
        ("a row twice", seed => seed.Edit(
            Years, Row, $"{Row}, ¦2016 = 560", "`2016` after `2016`, expected the rows in order of time, without overlap")),
        ("a row of another length", seed => seed.Edit(
            Years, Row, "¦2016-01 = 558", "`2016-01`, of the length `month`, expected periods of the length of the first row (`year`)")),
        ("a row about a year", seed => seed.Edit(
            Years, Row, "¦2016~ = 558", "the period `2016~` in a series, expected a period with a beginning and an end that are known")),
        ("a row without an end", seed => seed.Edit(
            Years, Row, "¦2016/.. = 558", "the period `2016/..` in a series, expected a period with a beginning and an end that are known")),
        ("a share among counts", seed => seed.Edit(
            Years, Row, "¦2016 = 94%", "`94%` in a series that begins with `131`, expected numbers of one kind")),
        ("a value beside a series", seed => seed.Edit(
            Years, "    basis: statistic", "    value: ¦5\n    basis: statistic",
            "`value` beside a `series`, expected the rows alone (a total that the source states is a report of its own)")),
        ("a period beside a series", seed => seed.Edit(
            Years, "    basis: statistic", "    period: ¦2015/2020\n    basis: statistic",
            "`period` beside a `series`, expected the rows alone (a total that the source states is a report of its own)")),
        ("a series of one row", seed => seed.Edit(
            Years, "2015 = 131, 2016 = 558, 2017 = 461, 2018 = 1215, 2019 = 714, 2020 = 882", "¦2015 = 131",
            "a series of one row, expected two rows or more, or a `value` with its `period`")),
    ];
}
