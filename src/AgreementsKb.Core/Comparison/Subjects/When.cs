using System.Globalization;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>How the words before a date relate a subject to it; of several words, the last in this order counts.</summary>
internal enum TimeRelation
{
    /// <summary>"of 2023", or nothing: it may be part of a name.</summary>
    Bare,

    /// <summary>"at", "in", "as of", "by": the state at its end.</summary>
    On,

    /// <summary>The state before it began.</summary>
    Before,

    /// <summary>What came after a date is no state of anything.</summary>
    After,
}

/// <summary>A year, a month or a day.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, which it stands for.</param>
internal sealed record When(DateOnly First, DateOnly Last)
{
    private const int Earliest = 1000;
    private const int Latest = 2999;

    public bool IsDay => First == Last;

    public bool IsYear => First is { Month: 1, Day: 1 } && Last is { Month: 12, Day: 31 };

    public static When Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Null where there is no such month.</summary>
    public static When? Month(int year, int month) => year is >= Earliest and <= Latest && month is >= 1 and <= 12
        ? new When(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)))
        : null;

    /// <summary>Null where there is no such day.</summary>
    public static When? Day(int year, int month, int day) =>
        Month(year, month) is { } whole && day >= 1 && day <= whole.Last.Day
            ? new When(new DateOnly(year, month, day), new DateOnly(year, month, day))
            : null;

    /// <summary><c>2024</c>, <c>2024-07</c> or <c>2024-07-05</c>; null where it is none of them.</summary>
    public static When? Iso(string text)
    {
        var parts = text.Split('-');
        var lengths = parts.Select(part => part.Length).ToList();
        if (!parts.All(part => part.All(char.IsAsciiDigit)) || lengths is not ([4] or [4, 2] or [4, 2, 2]))
        {
            return null;
        }

        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return numbers switch
        {
            [var year] => year is >= Earliest and <= Latest ? Year(year) : null,
            [var year, var month] => Month(year, month),
            [var year, var month, var day] => Day(year, month, day),
            _ => null,
        };
    }
}

/// <summary>A date in the words of a subject.</summary>
/// <param name="Tokens">Its words, with those that lead to it ("as of").</param>
/// <param name="When">Null where it is the present, or no date that there is.</param>
/// <param name="Instead">Where the words are no date, or could be two: dates that could stand in their place.</param>
internal sealed record TimeMention(IReadOnlyList<Token> Tokens, When? When, TimeRelation Relation, ListOf<string>? Instead = null)
{
    /// <summary>"now": all that is recorded.</summary>
    public bool IsPresent => When is null && Instead is null;

    public bool IsBareYear => Relation == TimeRelation.Bare && When is { IsYear: true };

    /// <summary>May as well be part of a name: "in 2023", "10 July 2025", but not "on 10 July 2025".</summary>
    public bool MayName => Relation == TimeRelation.Bare || (Relation == TimeRelation.On && When is { IsDay: false });

    /// <summary>The day at whose end the subject is looked at; null for the present.</summary>
    public DateOnly? At => When is null ? null : Relation == TimeRelation.Before ? When.First.AddDays(-1) : When.Last;

    public string Raw => Token.Typed(Tokens);
}
