using System.Collections.Concurrent;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData.Rules;

namespace AgreementsKb.Core.SeedData;

/// <summary>The records of the store that a change may break although it does not change them.</summary>
internal static class Disturbed
{
    public static IEnumerable<KbRecord> By(RecordChange change)
    {
        var claimed = change.Gone.Select(id => change.Stored.Formerly(id.Kind, id.Id)).OfType<KbRecord>().Where(change.Stays);
        return claimed.Concat(Referring(change)).Distinct<KbRecord>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>
    /// All records are gone through, but only where the change takes something away that others may build on. Most changes add or
    /// reword and take away nothing.
    /// </summary>
    private static ConcurrentBag<KbRecord> Referring(RecordChange change)
    {
        var (before, after) = (change.Before.Known, change.After.Known);
        var ids = change.Gone.Where(id => IsLess(before.Find(id.Kind, id.Id), after.Find(id.Kind, id.Id))).ToHashSet();
        var isLoaded = change.After.Loaded.Words.Except(change.Before.Loaded.Words, StringComparer.OrdinalIgnoreCase).Any();
        if (ids.Count == 0 && !isLoaded)
        {
            return [];
        }

        // Whatever word is new was brought by a given term.
        var words = isLoaded ? LoadedWords.Of(change.Given.Select(document => document.Record).OfType<Term>()) : null;
        var uses = new Uses(ids, words);
        var found = new ConcurrentBag<KbRecord>();
        Parallel.ForEach(change.Stored.All.Concat(change.Stored.Withdrawn), record =>
        {
            if (change.Stays(record) && uses.In(record))
            {
                found.Add(record);
            }
        });
        return found;
    }

    /// <summary>Whether a reference that was right may be wrong afterwards.</summary>
    private static bool IsLess(KnownRecord? before, KnownRecord? after) => before is not null && (after is null
        || (after.IsWithdrawn && !before.IsWithdrawn)
        || (after.WasRead && before.FundingItems.Except(after.FundingItems).Any())
        || (after.ActorKind is not null && before.ActorKind == Words.Person && after.ActorKind != Words.Person)
        || (before.Record is Source was && after.Record is Source now
            && (was.Locators != now.Locators || was.Published != now.Published)));
}
