using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.LinkedData;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using MediatR;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>The whole as a data set, for catalogues: schema.org and DCAT.</summary>
public static class Dataset
{
    /// <param name="Site">Where links lead, without a slash at the end.</param>
    public sealed record Query(string Site) : IRequest<Result>;

    /// <param name="Json">JSON-LD, UTF-8.</param>
    /// <param name="Revision">Sequence number of the last change in the store.</param>
    public sealed record Result(ReadOnlyMemory<byte> Json, long Revision);

    internal sealed class Handler(Store store, Registers registers) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            await using var reading = await StoreReading.OpenAsync(store, registers, asOf: null, cancellationToken);
            var version = await DataVersion.OfAsync(reading.Connection, reading.Revision, cancellationToken);
            var about = new PackageAbout(request.Site, version, reading.Revision);
            return new Result(JsonSerializer.SerializeToUtf8Bytes(Describe(about), AnswerJson.Options), reading.Revision);
        }

        private static JsonObject Describe(PackageAbout about)
        {
            var exports = $"{about.Site}/api/v1/export";
            var publisher = new JsonObject { ["@type"] = "Organization", ["name"] = "AgreementsKb", ["url"] = about.Site };
            return new JsonObject
            {
                ["@context"] = LinkedRecord.Context(),
                ["@id"] = $"{exports}/dataset.jsonld",
                ["@type"] = new JsonArray("Dataset", "dcat:Dataset"),
                ["name"] = PackageAbout.Title,
                ["description"] = "Agreements between governments on migration: parties, money, limits, provisions, outcomes and "
                    + "opinions, each claim with the places in publications that it rests on, and contradictions side by side.",
                ["url"] = about.Site,
                ["version"] = about.Version.ToString(),
                ["dateModified"] = about.Day,
                ["license"] = Licence.OfTheData.Url,
                ["dct:license"] = new JsonObject { ["@id"] = Licence.OfTheData.Url },
                ["isAccessibleForFree"] = true,
                ["keywords"] = new JsonArray("migration", "bilateral agreements", "returns", "asylum", "border security"),
                ["creator"] = publisher,
                ["publisher"] = publisher.DeepClone(),
                ["distribution"] = new JsonArray(
                [
                    LinkedOutcome.Distribution($"{exports}/datapackage.zip", "application/zip"),
                    LinkedOutcome.Distribution($"{exports}/records.ndjson", "application/x-ndjson"),
                    .. AllTables.List.Select(table => LinkedOutcome.Distribution($"{exports}/{table.Name}.csv", "text/csv")),
                ]),
            };
        }
    }
}
