using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Tables;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>The <c>datapackage.json</c> of the Data Package standard, version 2.</summary>
internal static class PackageDescriptor
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(PackageAbout about, IEnumerable<MeasuredFile> files) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = "agreementskb",
            ["id"] = about.Address,
            ["title"] = PackageAbout.Title,
            ["homepage"] = about.Site,
            ["version"] = about.Version.ToString(),
            ["revision"] = about.Revision,
            ["created"] = about.Version.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["licenses"] = new JsonArray(new JsonObject
            {
                ["name"] = Licence.OfTheData.Id,
                ["path"] = Licence.OfTheData.Url,
                ["title"] = Licence.OfTheData.Name,
            }),
            ["contributors"] = new JsonArray(new JsonObject { ["title"] = "AgreementsKb", ["roles"] = Texts(["publisher"]) }),
            ["resources"] = new JsonArray([.. files.Select(Resource)]),
        },
        Readable);

    private static JsonObject Resource(MeasuredFile file)
    {
        var resource = new JsonObject
        {
            ["name"] = file.Table?.Name ?? "records-ndjson",
            ["path"] = file.Path,
            ["format"] = file.Table is null ? "ndjson" : "csv",
            ["mediatype"] = file.Table is null ? "application/x-ndjson" : "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = file.Bytes,
            ["hash"] = $"sha256:{file.Hash}",
        };
        if (file.Table is { } table)
        {
            resource["description"] = table.Description;
            resource["type"] = "table";
            resource["schema"] = Schema(table);
        }

        return resource;
    }

    private static JsonObject Schema(Table table)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(column => Field(column, table.Key))]),
            ["missingValues"] = Texts([""]),
        };
        if (table.Key.Count > 0)
        {
            schema["primaryKey"] = Texts(table.Key);
        }

        if (table.ForeignKeys.Count > 0)
        {
            schema["foreignKeys"] = new JsonArray([.. table.ForeignKeys.Select(key => new JsonObject
            {
                ["fields"] = Texts(key.Columns),
                ["reference"] = new JsonObject { ["resource"] = key.Table, ["fields"] = Texts(key.Names) },
            })]);
        }

        return schema;
    }

    private static JsonObject Field(Column column, ListOf<string> key)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type,
            ["description"] = column.Description,
        };
        if (key.Contains(column.Name))
        {
            field["constraints"] = new JsonObject { ["required"] = true };
        }

        return field;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
