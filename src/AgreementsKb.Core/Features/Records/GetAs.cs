using System.Text;
using AgreementsKb.Core.LinkedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>One record in a form other than the one in which it is stored.</summary>
public static class GetAs
{
    /// <param name="Site">Where links lead, without a slash at the end: <c>https://example.org</c>.</param>
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No such record, or not yet.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The record was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(RecordKind Kind, string Id, RecordForm Form, string Site, string? AsOf = null) : IRequest<Result>;

    /// <param name="Bytes">UTF-8.</param>
    /// <param name="Version">The record's revision number, from 1.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    /// <param name="Revision">
    /// Where the names of other records are in it: sequence number of the last change that they are of.
    /// </param>
    public sealed record Result(ReadOnlyMemory<byte> Bytes, int Version, Moment? AsOf, long? Revision = null);

    internal sealed class Handler(IMediator mediator, Registers registers) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var stored = await mediator.Send(new Get.Query(request.Kind, request.Id, request.AsOf), cancellationToken);
            return request.Form switch
            {
                RecordForm.Yaml => new Result(Yaml(request.Kind, stored), stored.Version, stored.AsOf),
                RecordForm.LinkedData => await LinkedAsync(request, stored, cancellationToken),
                _ => new Result(stored.Json, stored.Version, stored.AsOf),
            };
        }

        /// <summary>The seed file, as <c>kb fmt</c> writes one without comments.</summary>
        private static byte[] Yaml(RecordKind kind, Get.Result stored) =>
            Encoding.UTF8.GetBytes(RecordYaml.Write(RecordJson.Read(kind, stored.Json)));

        private async Task<Result> LinkedAsync(Query request, Get.Result stored, CancellationToken cancellationToken)
        {
            var register = await registers.CurrentAsync(cancellationToken);
            var cited = new List<string>();
            var record = RecordJson.Read(request.Kind, stored.Json, cited);
            var bytes = LinkedRecord.Write(record, stored.Version, cited, new LinkedNodes(register.Vocabulary, request.Site));
            return new Result(bytes, stored.Version, stored.AsOf, register.Revision);
        }
    }
}

/// <summary>The forms in which a record can be had.</summary>
public enum RecordForm
{
    /// <summary>As it is stored.</summary>
    Json,

    /// <summary>The seed file that editors keep.</summary>
    Yaml,

    /// <summary>JSON-LD in the vocabulary of schema.org.</summary>
    LinkedData,
}
