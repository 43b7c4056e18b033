using System.Runtime.CompilerServices;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using MediatR;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>Everything as a Frictionless data package, file by file.</summary>
public static class Package
{
    /// <param name="Site">Where links lead, without a slash at the end.</param>
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string Site, string? AsOf = null) : IRequest<Result>;

    /// <summary>It holds a connection until it is disposed of.</summary>
    /// <param name="Version">Of the data: <c>1.12.3</c>.</param>
    /// <param name="Revision">Sequence number of the last change that it holds.</param>
    /// <param name="At">When that was, in UTC.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    /// <param name="Parts">Each has to be read whole before the next one is asked for: the last describes all of them.</param>
    public sealed record Result(string Version, long Revision, DateTime At, Moment? AsOf, IAsyncEnumerable<Part> Parts) : IAsyncDisposable
    {
        internal IAsyncDisposable? Reading { get; init; }

        public ValueTask DisposeAsync() => Reading?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <param name="Name">With its folder.</param>
    public sealed record Part(string Name, IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces);

    internal sealed class Handler(Store store, Registers registers) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var reading = await StoreReading.OpenAsync(store, registers, request.AsOf, cancellationToken);
            try
            {
                var version = await DataVersion.OfAsync(reading.Connection, reading.Revision, cancellationToken);
                var about = new PackageAbout(request.Site, version, reading.Revision);
                return new Result(
                    version.ToString(), reading.Revision, version.At, reading.AsOf, PartsAsync(reading, about, cancellationToken))
                {
                    Reading = reading,
                };
            }
            catch
            {
                await reading.DisposeAsync();
                throw;
            }
        }

        private static async IAsyncEnumerable<Part> PartsAsync(
            StoreReading reading, PackageAbout about, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var files = new List<MeasuredFile>();
            foreach (var table in AllTables.List)
            {
                yield return Measured(
                    new MeasuredFile($"data/{table.Name}.csv", table), reading.TableAsync(table, mark: false, cancellationToken));
            }

            yield return Measured(new MeasuredFile("data/records.ndjson", Table: null), reading.LinesAsync(cancellationToken));
            yield return Text("README.md", PackageTexts.ReadMe(about));
            yield return Text("CITATION.cff", PackageTexts.Citation(about));
            yield return Text("LICENSE.md", PackageTexts.License());
            yield return Text("datapackage.json", PackageDescriptor.Write(about, files));

            Part Measured(MeasuredFile file, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces)
            {
                files.Add(file);
                return new Part(file.Path, file.MeasureAsync(pieces, cancellationToken));
            }
        }

        private static Part Text(string name, byte[] utf8) => new(name, One(utf8));

        private static async IAsyncEnumerable<ReadOnlyMemory<byte>> One(byte[] bytes)
        {
            await Task.CompletedTask;
            yield return bytes;
        }
    }
}
