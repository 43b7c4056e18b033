using System.Collections;
using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Sources;

/// <summary>
/// Finds every fact that rests on a source by walking the records along their shapes, so that no field can be forgotten.
/// </summary>
internal static class Facts
{
    /// <summary>The records of a kind that cite a source, by id.</summary>
    public static IEnumerable<KbRecord> Citing(IEnumerable<KbRecord> records, RecordKind kind, string source) => records
        .Where(record => record.GetType() == kind.Type && Walk(record, [], within: null).Any(found => found.Cite.Source == source))
        .OrderBy(record => record.Id, StringComparer.Ordinal);

    /// <summary>In the order of the places in the source: <c>p2</c> before <c>p10</c>.</summary>
    /// <param name="citing">The records to look into.</param>
    public static ListOf<View.Fact> Of(RecordSet records, IEnumerable<KbRecord> citing, string source) => citing
        .SelectMany(record => Of(records, record, source))
        .OrderBy(fact => fact.Locator is null ? 0 : 1)
        .ThenBy(fact => Letters(fact.Locator), StringComparer.Ordinal)
        .ThenBy(fact => Number(fact.Locator))
        .ThenBy(fact => fact.Locator, StringComparer.Ordinal)
        .ThenBy(fact => fact.Record.Kind, StringComparer.Ordinal)
        .ThenBy(fact => fact.Record.Id, StringComparer.Ordinal)
        .ToListOf();

    private static IEnumerable<View.Fact> Of(RecordSet records, KbRecord record, string source)
    {
        var reference = new RecordRef(Kinds.Of(record).Name, record.Id);
        var title = RecordTitles.Of(records, record);
        return from found in Walk(record, [], within: null)
               where found.Cite.Source == source
               select new View.Fact(
                   found.Cite.Locator,
                   reference,
                   title,
                   string.Join(" / ", found.Path),
                   About(records, found.Within),
                   FactWords.Of(records, found.Part));
    }

    /// <summary>Of what several reports are, in the words of the record.</summary>
    private static string? About(RecordSet records, object? item) => item switch
    {
        FundingLine line => line.What,
        Cap cap => cap.What,
        TimelineEvent step => step.What ?? records.Label(Schemes.Event, step.Event),
        _ => null,
    };

    /// <summary>Every citation below a part of a record, with the part that it supports, the way to it and the item of a list that it is in.</summary>
    private static IEnumerable<(Citation Cite, object Part, ListOf<string> Path, object? Within)> Walk(object part, ListOf<string> path, object? within)
    {
        foreach (var field in RecordShape.Of(part.GetType()).Fields)
        {
            if (field.Get(part) is not { } value)
            {
                continue;
            }

            if (value is ListOf<Citation> cites)
            {
                foreach (var cite in cites.Distinct())
                {
                    yield return (cite, part, field.Key == "cite" ? path : [.. path, field.Key], within);
                }
            }
            else if (field.Form == FieldForm.Object)
            {
                foreach (var found in Below(field, value, path, within))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<(Citation Cite, object Part, ListOf<string> Path, object? Within)> Below(
        Field field, object value, ListOf<string> path, object? within)
    {
        foreach (var element in field.IsList ? ((IEnumerable)value).Cast<object>() : [value])
        {
            // "reports" says nothing that the item's name has not said.
            ListOf<string> here = field.Key == "reports" ? path : [.. path, field.Key, .. Name(element)];
            foreach (var found in Walk(element, here, within ?? element))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<string> Name(object element) => element switch
    {
        TimelineEvent step => [step.Item ?? step.Event],
        _ => RecordShape.Of(element.GetType()).Fields
            .Where(field => field is { IsItemName: true, Form: FieldForm.Text })
            .Select(field => field.Get(element) as string)
            .OfType<string>()
            .Take(1),
    };

    private static string Letters(string? locator) =>
        new([.. (locator ?? "").TakeWhile(character => !char.IsAsciiDigit(character))]);

    private static int Number(string? locator)
    {
        var digits = new string([.. (locator ?? "")
            .SkipWhile(character => !char.IsAsciiDigit(character))
            .TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
