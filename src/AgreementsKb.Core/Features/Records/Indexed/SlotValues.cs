using System.Globalization;
using System.Text;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>What the records of an index are sorted by, of each slot. Immutable.</summary>
internal abstract class SlotValues
{
    /// <summary>As the database sorts them.</summary>
    public abstract int Compare(int one, int other);

    /// <summary>How slots stand to a place: a comparison that says less than zero where the slot comes before it.</summary>
    /// <param name="value">Of the place, as a cursor has it.</param>
    public abstract Func<int, int> To(string value);

    /// <summary>The value of a slot, as a cursor has it.</summary>
    public abstract string Text(int slot);

    /// <summary>The same with further slots.</summary>
    public abstract SlotValues With(IEnumerable<ListIndex.Entry> made);

    /// <summary>Sorted by the id alone.</summary>
    public sealed class None : SlotValues
    {
        public override int Compare(int one, int other) => 0;

        public override Func<int, int> To(string value) => static _ => 0;

        public override string Text(int slot) => "";

        public override SlotValues With(IEnumerable<ListIndex.Entry> made) => this;
    }

    /// <summary>Days, by their numbers.</summary>
    public sealed class Days(IEnumerable<int> days) : SlotValues
    {
        /// <summary>As the database writes the day of a record without one.</summary>
        private const string Undated = "-infinity";

        private readonly int[] _days = [.. days];

        public override int Compare(int one, int other) => _days[one].CompareTo(_days[other]);

        public override Func<int, int> To(string value)
        {
            var day = value == Undated
                ? ListIndex.Entry.NoDay
                : DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
            return slot => _days[slot].CompareTo(day);
        }

        public override string Text(int slot) => _days[slot] == ListIndex.Entry.NoDay
            ? Undated
            : DateOnly.FromDayNumber(_days[slot]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public override SlotValues With(IEnumerable<ListIndex.Entry> made) => new Days([.. _days, .. made.Select(record => record.Day)]);
    }

    /// <summary>The sequence numbers of changes.</summary>
    public sealed class Changes(IEnumerable<long> changes) : SlotValues
    {
        private readonly long[] _changes = [.. changes];

        /// <summary>The slot of a change; null where there is none.</summary>
        /// <param name="slots">In the order of their changes.</param>
        public int? Find(ReadOnlySpan<int> slots, long change)
        {
            var (low, high) = (0, slots.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _changes[slots[middle]] < change ? (middle + 1, high) : (low, middle);
            }

            return low < slots.Length && _changes[slots[low]] == change ? slots[low] : null;
        }

        public override int Compare(int one, int other) => _changes[one].CompareTo(_changes[other]);

        public override Func<int, int> To(string value)
        {
            var change = long.Parse(value, CultureInfo.InvariantCulture);
            return slot => _changes[slot].CompareTo(change);
        }

        public override string Text(int slot) => _changes[slot].ToString(CultureInfo.InvariantCulture);

        public override SlotValues With(IEnumerable<ListIndex.Entry> made) => new Changes([.. _changes, .. made.Select(record => record.Changed)]);
    }

    /// <summary>Titles.</summary>
    public sealed class Titles(SlotTexts titles) : SlotValues
    {
        public override int Compare(int one, int other) => titles[one].SequenceCompareTo(titles[other]);

        public override Func<int, int> To(string value)
        {
            var title = Encoding.UTF8.GetBytes(value);
            return slot => titles[slot].SequenceCompareTo(title);
        }

        public override string Text(int slot) => titles.Text(slot);

        public override SlotValues With(IEnumerable<ListIndex.Entry> made) => new Titles(titles.With(made.Select(record => record.Title)));
    }
}
