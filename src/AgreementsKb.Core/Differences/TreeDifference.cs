using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Core.Differences;

/// <summary>Walks two trees at once and notes where they part.</summary>
internal sealed class TreeDifference
{
    /// <summary>An order is told by so many elements; whoever wants all of a longer list reads the versions.</summary>
    private const int MostInOrder = 30;

    private readonly List<FieldChange> _changes = [];

    public ListOf<FieldChange> Between(Node was, Node now, RecordShape shape)
    {
        Compare(was, now, "", shape);
        return _changes.ToListOf();
    }

    private void Compare(Node? was, Node? now, string path, RecordShape? shape)
    {
        switch (was, now)
        {
            case (MappingNode left, MappingNode right):
                foreach (var key in Keys(left, right, shape))
                {
                    var member = shape?.ByKey.GetValueOrDefault(key);
                    var inner = member is { Form: FieldForm.Object } ? RecordShape.Of(member.ValueType) : null;
                    var at = path.Length == 0 ? key : $"{path}/{key}";
                    Compare(left.Find(key)?.Value, right.Find(key)?.Value, at, inner);
                }

                break;
            case (SequenceNode or null, SequenceNode or null) when IsOfParts(was, now):
                Lists(Items(was), Items(now), path, shape);
                break;
            case (SequenceNode left, SequenceNode right):
                Lists(left.Items, right.Items, path, shape);
                break;
            default:
                Note(was, now, path);
                break;
        }
    }

    private void Lists(IReadOnlyList<Node> was, IReadOnlyList<Node> now, string path, RecordShape? shape)
    {
        var (before, after) = ListElement.Of(was, now, shape);
        var pairs = Alignment.Of(before, after);
        var partner = pairs.ToDictionary(pair => pair.Now, pair => pair.Was);
        for (var i = 0; i < after.Count; i++)
        {
            var at = path + after[i].Label;
            if (partner.TryGetValue(i, out var old))
            {
                Compare(before[old].Node, after[i].Node, at, shape);
            }
            else
            {
                Note(was: null, after[i].Node, at);
            }
        }

        var stayed = pairs.Select(pair => pair.Was).ToHashSet();
        foreach (var gone in before.Where((_, index) => !stayed.Contains(index)))
        {
            Note(gone.Node, now: null, path + gone.Label);
        }

        Order([.. pairs.OrderBy(pair => pair.Now).Select(pair => pair.Was)], before, path);
    }

    /// <param name="was">Where each element that stayed was, in the order in which they are now.</param>
    private void Order(IReadOnlyList<int> was, IReadOnlyList<ListElement> before, string path)
    {
        var sorted = was.Order().ToList();
        var first = sorted.Zip(was).TakeWhile(pair => pair.First == pair.Second).Count();
        if (first == sorted.Count)
        {
            return;
        }

        var same = sorted.Zip(was).Reverse().TakeWhile(pair => pair.First == pair.Second).Count();
        _changes.Add(new FieldChange($"{path}[order]", Words(sorted), Words(was)));

        string Words(IEnumerable<int> places)
        {
            var shown = places.Skip(first).SkipLast(same).Select(place => before[place].Word).ToList();
            return string.Join(", ", shown.Take(MostInOrder)) + (shown.Count > MostInOrder ? ", …" : "");
        }
    }

    private void Note(Node? was, Node? now, string path)
    {
        if (!FlowText.Same(was, now))
        {
            _changes.Add(new FieldChange(path, Text(was), Text(now)));
        }
    }

    private static string? Text(Node? node) => node switch
    {
        null => null,
        ScalarNode scalar => scalar.Text,
        _ => FlowText.Of(node),
    };

    private static IReadOnlyList<Node> Items(Node? list) => list is SequenceNode sequence ? sequence.Items : [];

    /// <summary>A list of parts that is new or gone is told part by part; one of words in one line.</summary>
    private static bool IsOfParts(Node? was, Node? now) =>
        Items(was).Concat(Items(now)).Any(item => item is MappingNode);

    private static IEnumerable<string> Keys(MappingNode was, MappingNode now, RecordShape? shape)
    {
        var present = was.Entries.Concat(now.Entries).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var known = shape?.Fields.Select(field => field.Key).Where(present.Contains).ToList() ?? [];
        return known.Concat(present.Except(known).Order(StringComparer.Ordinal));
    }
}
