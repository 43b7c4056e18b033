using Place = (string Kind, string Name);

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// Which places lie on one circle, by Tarjan's strongly connected components: each place and each step is looked at once, so
/// that a long chain takes no longer than its length.
/// </summary>
internal sealed class Circles
{
    private readonly ILookup<Place, Place> _next;
    private readonly Dictionary<Place, int> _order = [];
    private readonly Dictionary<Place, int> _circle = [];
    private readonly Stack<Place> _open = new();

    public Circles(ILookup<Place, Place> next)
    {
        _next = next;
        foreach (var from in next)
        {
            if (!_order.ContainsKey(from.Key))
            {
                Walk(from.Key);
            }
        }
    }

    /// <summary>Whether there is a way from the one to the other and back.</summary>
    public bool Join(Place one, Place other) => _circle[one] == _circle[other];

    /// <summary>Without recursion: a chain may be longer than the stack.</summary>
    private void Walk(Place start)
    {
        var path = new Stack<(Place Place, int Lowest, IEnumerator<Place> Ways)>();
        Enter(start, path);
        while (path.TryPop(out var here))
        {
            if (here.Ways.MoveNext())
            {
                var to = here.Ways.Current;
                var isNew = !_order.TryGetValue(to, out var order);
                var lowest = isNew || _circle.ContainsKey(to) ? here.Lowest : Math.Min(here.Lowest, order);
                path.Push(here with { Lowest = lowest });
                if (isNew)
                {
                    Enter(to, path);
                }
            }
            else
            {
                Leave(here.Place, here.Lowest, path);
            }
        }
    }

    private void Enter(Place place, Stack<(Place Place, int Lowest, IEnumerator<Place> Ways)> path)
    {
        var order = _order.Count;
        _order.Add(place, order);
        _open.Push(place);
        path.Push((place, order, _next[place].GetEnumerator()));
    }

    private void Leave(Place place, int lowest, Stack<(Place Place, int Lowest, IEnumerator<Place> Ways)> path)
    {
        if (lowest == _order[place])
        {
            Place member;
            do
            {
                member = _open.Pop();
                _circle.Add(member, lowest);
            }
            while (member != place);
        }

        if (path.TryPop(out var before))
        {
            path.Push(before with { Lowest = Math.Min(before.Lowest, lowest) });
        }
    }
}
