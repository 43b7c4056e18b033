using System.Text;
using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// The slots of each code of a field. Those that an index began with are packed: the numbers of the few that have a code stand one
/// code behind the other, bits only of codes that many have. Immutable.
/// </summary>
internal sealed class FieldCodes
{
    private static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    /// <summary>In the order of the database.</summary>
    private readonly Texts _codes;
    private readonly int[] _numbers;
    private readonly int[] _ends;

    /// <summary>By the number of the code.</summary>
    private readonly IReadOnlyDictionary<int, SlotBits> _many;

    /// <summary>Codes that are another set since, or were none.</summary>
    private readonly Dictionary<string, SlotSet> _changed;

    /// <summary>The numbers of those that were one.</summary>
    private readonly HashSet<int> _replaced;

    private FieldCodes(
        Texts codes, int[] numbers, int[] ends, IReadOnlyDictionary<int, SlotBits> many, Dictionary<string, SlotSet> changed, HashSet<int> replaced) =>
        (_codes, _numbers, _ends, _many, _changed, _replaced) = (codes, numbers, ends, many, changed, replaced);

    public SlotSet Having(string code) =>
        _changed.GetValueOrDefault(code) ?? (NumberOf(code) is { } number ? SetOf(number) : SlotNumbers.None);

    /// <summary>How many of some records have each code: the most frequent first, then by code, and no more than are wanted.</summary>
    /// <param name="matching">Null for all records.</param>
    /// <param name="slots">How many there are.</param>
    public List<(string Code, int Records)> Count(SlotSet? matching, int slots, int most)
    {
        // Those that changed are as few as the changes.
        var bits = matching?.Bits(slots);
        var counts = _changed
            .Select(code => (Code: Encoding.UTF8.GetBytes(code.Key), Records: bits is null ? code.Value.Count : code.Value.CountOf(bits)))
            .Where(counted => counted.Records > 0)
            .ToList();
        counts.AddRange(MostOf(matching, bits, most).Select(counted => (_codes.Bytes(counted.Number).ToArray(), counted.Records)));
        return
        [
            .. counts.OrderByDescending(counted => counted.Records).ThenBy(counted => counted.Code, ByBytes).Take(most)
                .Select(counted => (Encoding.UTF8.GetString(counted.Code), counted.Records)),
        ];
    }

    /// <param name="gone">Slots that are not used any more, and the codes that they had.</param>
    /// <param name="fresh">New slots, going up, and the codes that they have.</param>
    /// <param name="slots">How many there are with the new ones.</param>
    public FieldCodes With(IEnumerable<(int Slot, string[] Codes)> gone, IEnumerable<(int Slot, string[] Codes)> fresh, int slots)
    {
        var changed = new Dictionary<string, SlotSet>(_changed, StringComparer.Ordinal);
        var replaced = new HashSet<int>(_replaced);
        var (left, came) = (ByCode(gone), ByCode(fresh));
        foreach (var code in left.Select(group => group.Key).Union(came.Select(group => group.Key), StringComparer.Ordinal))
        {
            changed[code] = Having(code).With(left[code].ToHashSet(), [.. came[code]], slots);
            if (NumberOf(code) is { } number)
            {
                replaced.Add(number);
            }
        }

        return new FieldCodes(_codes, _numbers, _ends, _many, changed, replaced);
    }

    private static ILookup<string, int> ByCode(IEnumerable<(int Slot, string[] Codes)> records) => records
        .SelectMany(record => record.Codes, (record, code) => (Code: code, record.Slot))
        .ToLookup(pair => pair.Code, pair => pair.Slot, StringComparer.Ordinal);

    /// <summary>The most frequent of the codes that did not change.</summary>
    private IEnumerable<(int Number, int Records)> MostOf(SlotSet? matching, SlotBits? bits, int most)
    {
        // The one that goes first is the least frequent, and of those the last.
        var kept = new PriorityQueue<(int Number, int Records), (int Records, int Back)>(most + 1);
        for (var number = 0; number < _codes.Count; number++)
        {
            var records = _replaced.Contains(number) ? 0 : CountOf(number, matching, bits);
            if (records == 0 || (kept.Count == most && records <= kept.Peek().Records))
            {
                continue;
            }

            kept.Enqueue((number, records), (records, -number));
            if (kept.Count > most)
            {
                kept.Dequeue();
            }
        }

        return kept.UnorderedItems.Select(item => item.Element);
    }

    private int CountOf(int number, SlotSet? matching, SlotBits? bits)
    {
        if (FewOf(number) is { IsEmpty: false } few)
        {
            return bits is null ? few.Length : bits.CountOf(few.Span);
        }

        return _many.GetValueOrDefault(number) is { } many ? matching?.CountOf(many) ?? many.Count : 0;
    }

    private SlotSet SetOf(int number) => _many.GetValueOrDefault(number) is { } many ? many : new SlotNumbers(FewOf(number));

    private ReadOnlyMemory<int> FewOf(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        return _numbers.AsMemory(start, _ends[number] - start);
    }

    private int? NumberOf(string code)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        var (low, high) = (0, _codes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _codes.Bytes(middle).SequenceCompareTo(bytes) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < _codes.Count && _codes.Bytes(low).SequenceEqual(bytes) ? low : null;
    }

    /// <summary>Takes records as they come, into the room that they will need.</summary>
    internal sealed class Making
    {
        private readonly IReadOnlyList<(string Code, int Records)> _counts;
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly Dictionary<int, SlotBits.Making> _many = [];
        private readonly int[] _few;
        private readonly int[] _ends;

        /// <summary>Where the next slot of each code stands.</summary>
        private readonly int[] _next;

        /// <param name="counts">How many records have each code, in the order of the database.</param>
        /// <param name="slots">How many records there are.</param>
        public Making(IReadOnlyList<(string Code, int Records)> counts, int slots)
        {
            (_counts, _ends, _next) = (counts, new int[counts.Count], new int[counts.Count]);
            var end = 0;
            foreach (var (number, (code, records)) in counts.Index())
            {
                _numbers.Add(code, number);
                _next[number] = end;
                if (SlotSet.AreFew(records, slots))
                {
                    end += records;
                }
                else
                {
                    _many.Add(number, new SlotBits.Making(slots));
                }

                _ends[number] = end;
            }

            _few = new int[end];
        }

        /// <summary>The next slot, and the codes of its record.</summary>
        /// <returns>Whether there is room.</returns>
        public bool Add(int slot, ReadOnlySpan<string> codes)
        {
            foreach (var code in codes)
            {
                if (!_numbers.TryGetValue(code, out var number))
                {
                    return false;
                }

                if (_many.TryGetValue(number, out var many))
                {
                    many.Add(slot);
                }
                else if (_next[number] < _ends[number])
                {
                    _few[_next[number]++] = slot;
                }
                else
                {
                    return false;
                }
            }

            return true;
        }

        /// <returns>Null where there is room left.</returns>
        public FieldCodes? Make() => _next.AsSpan().SequenceEqual(_ends)
            ? new FieldCodes(
                Texts.Of(_counts.Select(count => count.Code)),
                _few,
                _ends,
                _many.ToDictionary(many => many.Key, many => many.Value.Make()),
                new(StringComparer.Ordinal),
                [])
            : null;
    }
}
