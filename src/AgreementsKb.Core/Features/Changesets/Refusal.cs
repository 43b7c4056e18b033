namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Refuses a changeset that would overwrite what its sender did not see.</summary>
internal static class Refusal
{
    private const int MostNamed = 5;

    /// <param name="standing">Whether somebody was faster.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="revision">Sequence number of the last change in the store.</param>
    /// <exception cref="OvertakenError">Somebody was faster, by the state that was seen.</exception>
    /// <exception cref="ConflictError">Somebody was faster, by the revision that an entry states.</exception>
    /// <exception cref="UnseenError">It would replace records and does not say which state was seen.</exception>
    public static void Of(Standing standing, Submit.Command request, long revision)
    {
        if (request.Seen?.Revision is { } seen && (seen > revision || standing.Overtaken.Count > 0))
        {
            throw new OvertakenError(
                seen > revision
                    ? $"There never was a revision {seen}; the last one is {revision}. Nothing was written."
                    : Faster(standing, $"after revision {seen}"),
                standing.Conflicts,
                revision);
        }

        if (standing.Stale.Count > 0)
        {
            throw new ConflictError(Faster(standing, "after the revision that you state"))
            {
                Conflicts = standing.Conflicts,
                Revision = revision,
            };
        }

        // A dry run replaces nothing, and is the way to learn the revision.
        if (standing.Unseen.Count > 0 && !request.DryRun)
        {
            throw new UnseenError(
                $"It replaces {Named(standing.Unseen)} and does not say which state you saw. Send `If-Match: \"<revision>\"` "
                + "with the revision of the knowledge base that you read, or `revision` in the entry with that of the record; "
                + $"`If-Match: *` replaces whatever is there. The last revision is {revision}. Nothing was written.",
                revision);
        }
    }

    private static string Faster(Standing standing, string when)
    {
        var records = standing.Conflicts.Select(conflict => $"{conflict.Kind}/{conflict.Id}").ToList();
        return $"{Named(records)} {(records.Count == 1 ? "was" : "were")} changed {when}. Nothing was written.";
    }

    private static string Named(IReadOnlyList<string> records) =>
        string.Join(", ", records.Take(MostNamed)) + (records.Count > MostNamed ? $" and {records.Count - MostNamed} more" : "");
}
