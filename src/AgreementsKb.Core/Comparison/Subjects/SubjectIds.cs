using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Subjects by id, as <see cref="Subject.Id"/> says. Read leniently: in any order and case, by former ids, with a year or
/// a month for its last day.
/// </summary>
internal static class SubjectIds
{
    private const string Parameter = "subject";
    private const string Form = "the id of an agreement, or the ids of its parties joined by `+`, such as `it+tn`";
    private const string DateForm = "a date after `@`: a day, month or year such as `@2024-07-05`, `@2024-07` or `@2024`";

    public static Subject Find(Catalogue catalogue, string id)
    {
        var (name, date) = id.LastIndexOf(SubjectMaker.AtMark) is >= 0 and var mark ? (id[..mark], id[(mark + 1)..]) : (id, null);
        var subject = Undated(catalogue, name.Trim().ToLowerInvariant())
            ?? throw new BadParameterError(Parameter, id, Form, Near(catalogue, name, date));
        return date is null
            ? subject
            : subject.On(When.Iso(date.Trim())?.Last ?? throw new BadParameterError(Parameter, id, DateForm, [subject.Id]));
    }

    private static Subject? Undated(Catalogue catalogue, string id)
    {
        // A query string turns an unescaped plus into a blank.
        var sides = id
            .Split([SubjectMaker.Joiner, ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(side => side.Split(Side.Alternative, StringSplitOptions.RemoveEmptyEntries))
            .Where(side => side.Length > 0)
            .ToList();
        return sides is [var one] && Agreements(catalogue, one) is { } agreements ? agreements : Pair(catalogue, sides);
    }

    private static Subject? Agreements(Catalogue catalogue, string[] ids)
    {
        var agreements = ids.Select(catalogue.AgreementBy).OfType<AgreementCard>().ToList();
        return agreements.Count == ids.Length ? SubjectMaker.Of(agreements.DistinctBy(agreement => agreement.Id)) : null;
    }

    private static Subject? Pair(Catalogue catalogue, List<string[]> sides)
    {
        var known = sides.ConvertAll(side => side.Select(catalogue.ActorBy).OfType<string>().ToList());
        return known.Count == 0 || known.Where((side, index) => side.Count < sides[index].Length).Any()
            ? null
            : SubjectMaker.Of(catalogue, [.. known.Select(Side.Of).DistinctBy(side => side.Id)]);
    }

    private static ListOf<string> Near(Catalogue catalogue, string id, string? date) => catalogue.Ids
        .To(id)
        .Select(near => date is null ? near : $"{near}{SubjectMaker.AtMark}{date}")
        .ToListOf();
}
