using System.Text.Json;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;

namespace AgreementsKb.Web.Api;

/// <summary>One version of a record.</summary>
/// <param name="Seq">Its number among all changes of all records.</param>
/// <param name="Change">What was done to which record.</param>
/// <param name="Changeset">Who did it, when and why.</param>
/// <param name="Data">The record as it was stored.</param>
public sealed record VersionAnswer(long Seq, RecordChange Change, SignedChangeset Changeset, JsonElement Data)
{
    public static VersionAnswer Of(OfVersion.Result found)
    {
        using var document = JsonDocument.Parse(found.Json);
        var (seq, change, changeset) = found.Revision;
        return new VersionAnswer(seq, change, changeset, document.RootElement.Clone());
    }
}
