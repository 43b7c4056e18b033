using System.Collections;
using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Tables;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>Finds every claim of a record by walking along its shape, so that no field can be forgotten.</summary>
internal static class ClaimWalk
{
    /// <param name="record">The record.</param>
    /// <param name="version">Its revision number.</param>
    /// <param name="names">For the words; null where none are wanted.</param>
    public static IEnumerable<Claim> Of(KbRecord record, int version, Naming? names) =>
        Below(record, []).Index().Select(found => Claim(record, version, found.Index + 1, found.Item, names));

    private static Claim Claim(KbRecord record, int version, int number, Found found, Naming? names)
    {
        var path = found.Path.Count > 0 ? string.Join('/', found.Path) : MainField(record);
        var field = path.Split('/', '[')[0];
        var claim = new Claim(
            Kinds.Of(record).Name,
            record.Id,
            version,
            number,
            path,
            field,
            TypeOf(found.Part),
            found.Because ?? (names is null ? "" : Text(found.Part, names)),
            found.Cite)
        {
            Item = found.Item,
            AssertedBy = found.AssertedBy ?? ClaimValues.AssertedBy(record, found.Part),
        };
        return found.Because is null ? ClaimValues.Fill(claim, found.Part) : claim with { Type = "reason" };
    }

    private static string Text(object part, Naming names) => part switch
    {
        StatedNumber number => $"{number.What}: {number.Value.ToText()}",
        Relation relation => $"{names.Words.Label(Schemes.Relation, relation.How)}: {names.Agreement(relation.Agreement)}",
        Attribution link => $"{names.Words.Label(Schemes.Attribution, link.Strength)}: {names.Agreement(link.Agreement)}",
        _ => FactWords.Of(names.Words, part),
    };

    /// <summary>What the citations of a record as a whole are for.</summary>
    private static string MainField(KbRecord record) => record switch
    {
        Agreement or Statement => "summary",
        Actor => "name",
        Rate => "to",
        Term => "definition",
        _ => "",
    };

    private static string TypeOf(object part)
    {
        var name = part.GetType().Name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<Found> Below(object part, ListOf<string> path, string? item = null)
    {
        if (Cite(part, "cite") is { Count: > 0 } cite)
        {
            yield return new Found(part, path, item, cite, Because: null);
        }

        if (Cite(part, "becauseCite") is { Count: > 0 } reason && part is Report { Because: { } because })
        {
            yield return new Found(part, [.. path, "because"], item, reason, because);
        }

        // A row of a series rests on the citations of the series.
        if (part is OutcomeReport told)
        {
            foreach (var (index, row) in told.Series.Index())
            {
                ListOf<string> here = [.. path, string.Create(CultureInfo.InvariantCulture, $"series[{index}]")];
                yield return new Found(row, here, item, told.Cite, Because: null) { AssertedBy = told.AssertedBy };
            }
        }

        foreach (var field in RecordShape.Of(part.GetType()).Fields.Where(field => field.Form == FieldForm.Object))
        {
            foreach (var found in Elements(part, field, path, item))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<Found> Elements(object part, Field field, ListOf<string> path, string? item)
    {
        var elements = field.Get(part) switch
        {
            null => [],
            IEnumerable list when field.IsList => list.Cast<object>(),
            var value => [value],
        };
        foreach (var (index, element) in elements.Index())
        {
            var name = NameOf(element);
            ListOf<string> here = name is not null && field.IsList
                ? [.. path, field.Key, name]
                : [.. path, field.IsList ? string.Create(CultureInfo.InvariantCulture, $"{field.Key}[{index}]") : field.Key];
            if (element is StatedNumber && part is Statement { Cite: var cite })
            {
                // A number inside a statement rests on the citation of the statement.
                yield return new Found(element, here, name, cite, Because: null);
                continue;
            }

            foreach (var found in Below(element, here, name ?? item))
            {
                yield return found;
            }
        }
    }

    private static ListOf<Citation>? Cite(object part, string key) =>
        RecordShape.Of(part.GetType()).ByKey.TryGetValue(key, out var field) ? field.Get(part) as ListOf<Citation> : null;

    /// <summary>An event is named by its kind where it has no name of its own.</summary>
    private static string? NameOf(object element) => element is TimelineEvent step
        ? step.Item ?? step.Event
        : RecordShape.Of(element.GetType()).ItemName?.Get(element) as string;

    /// <param name="Item">The nearest name on the way.</param>
    /// <param name="Because">For what the reason of a rank rests on: the reason.</param>
    private sealed record Found(object Part, ListOf<string> Path, string? Item, ListOf<Citation> Cite, string? Because)
    {
        /// <summary>Of a row of a series: who claims the series.</summary>
        public string? AssertedBy { get; init; }
    }
}
