using AgreementsKb.Core.Records;
using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>One record, as the bytes that are stored.</summary>
public static class Get
{
    /// <exception cref="NotFoundError">No such record.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The record was withdrawn.</exception>
    public sealed record Query(RecordKind Kind, string Id) : IRequest<Result>;

    /// <param name="Json">UTF-8; the stored jsonb, not read and written again.</param>
    /// <param name="Version">The record's revision number, from 1.</param>
    public sealed record Result(string Id, ReadOnlyMemory<byte> Json, int Version);
}
