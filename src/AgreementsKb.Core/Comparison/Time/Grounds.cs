namespace AgreementsKb.Core.Comparison.Time;

/// <summary>What each subject of one comparison stands on: all records, or those of the day it is looked at.</summary>
internal sealed class Grounds(Ground present)
{
    private readonly Dictionary<DateOnly, Ground> _past = [];

    public Ground Of(Subject subject)
    {
        if (subject.At is not { } day)
        {
            return present;
        }

        return _past.TryGetValue(day, out var known) ? known : _past[day] = present.At(day);
    }
}
