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

    /// <summary>How slots stand to what a record is sorted by, in the same way.</summary>
    public abstract Func<int, int> To(ListIndex.Entry record);

    /// <summary>The value of a slot, as a cursor has it.</summary>
    public abstract string Text(int slot);

    /// <summary>The same with further slots.</summary>
    public abstract SlotValues With(IEnumerable<ListIndex.Entry> made);

    /// <summary>Sorted by the id alone.</summary>
    public sealed class None : SlotValues
    {
        public override int Compare(int one, int other) => 0;

        public override Func<int, int> To(string value) => static _ => 0;

        public override Func<int, int> To(ListIndex.Entry record) => static _ => 0;

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

        public override Func<int, int> To(ListIndex.Entry record) => slot => _days[slot].CompareTo(record.Day);

        public override string Text(int slot) => _days[slot] == ListIndex.Entry.NoDay
            ? Undated
            : DateOnly.FromDayNumber(_days[slot]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public override SlotValues With(IEnumerable<ListIndex.Entry> made) => new Days([.. _days, .. made.Select(record => record.Day)]);
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

        public override Func<int, int> To(ListIndex.Entry record) => slot => titles[slot].SequenceCompareTo(record.Title);

        public override string Text(int slot) => titles.Text(slot);

        public override SlotValues With(IEnumerable<ListIndex.Entry> made) => new Titles(titles.With(made.Select(record => record.Title)));
    }
}
