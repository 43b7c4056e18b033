using System.Globalization;
using System.Text;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Tables;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>What every file of the package says alike.</summary>
/// <param name="Site">Where it comes from, without a slash at the end.</param>
internal sealed record PackageAbout(string Site, DataVersion Version, long Revision)
{
    public const string Title = "AgreementsKb: bilateral migration agreements, what is reported about them and by whom";

    public string Day => Version.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Where the same package is for good.</summary>
    public string Address => FormattableString.Invariant($"{Site}/api/v1/export/datapackage.zip?asOf={Revision}");
}

/// <summary>The files of the package that people read.</summary>
internal static class PackageTexts
{
    public static byte[] ReadMe(PackageAbout about)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # {PackageAbout.Title}

            Version {about.Version}, revision {about.Revision} of the knowledge base, {about.Day}. From {about.Site}; this package again: {about.Address}

            Every claim carries the places in publications that it rests on (`claims.csv`, `citations.csv`). Claims that contradict
            each other stand side by side; amounts are as stated and never converted; a claim of an outcome beside an agreement is no claim
            that the agreement caused it. Empty cells are values that nobody reported.

            `datapackage.json` (https://datapackage.org) has the schema of every table with its keys and foreign keys. CSV is
            UTF-8 with commas; a text that a spreadsheet program would run as a formula has an apostrophe before it. Dates are EDTF.
            `data/records.ndjson` holds every record whole, with those that were withdrawn.

            The first number of the version is the form of the tables, the second counts the changesets that added material,
            the third those that corrected it since.

            """);
        foreach (var table in AllTables.List)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## data/{table.Name}.csv\n\n{table.Description}\n\n| column | |\n|---|---|\n");
            foreach (var column in table.Columns)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {column.Name} | {column.Description} |\n");
            }
        }

        text.Append("\nLicence and how to cite it: `LICENSE.md`, `CITATION.cff`.\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Citation(PackageAbout about) => Encoding.UTF8.GetBytes($"""
        cff-version: 1.2.0
        message: Please cite the data as below.
        type: dataset
        title: "{PackageAbout.Title}"
        version: {about.Version}
        date-released: {about.Day}
        license: {Licence.OfTheData.Id}
        url: "{about.Address}"
        authors:
          - name: AgreementsKb

        """);

    public static byte[] License() => Encoding.UTF8.GetBytes($"""
        # Licence

        The records are licensed under {Licence.OfTheData.Name} ({Licence.OfTheData.Id}): {Licence.OfTheData.Url}

        The publications that they cite belong to their publishers; quotations are a few words each.

        """);
}
