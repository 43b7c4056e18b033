using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData.Rules;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// The circles that a change closes. Each goes through a changed record, so it is found by walking on from those; the other
/// records are not looked at.
/// </summary>
internal sealed class CircleWalk
{
    private readonly Dictionary<(string Kind, string Id), StoredDocument> _reached = [];
    private readonly List<(Document Document, CircleRules.Step Step)> _steps = [];
    private readonly Func<(string Kind, string Id), KbRecord?> _find;

    private CircleWalk(Func<(string Kind, string Id), KbRecord?> find) => _find = find;

    /// <summary>Adds to the given documents what is wrong with them.</summary>
    /// <returns>What becomes wrong with others.</returns>
    public static IEnumerable<Problem> Problems(RecordChange change)
    {
        var after = new CircleWalk(id => change.Gone.Contains(id) ? null : change.Stored.Find(id.Kind, id.Id));
        change.Given.ToList().ForEach(after.Walk);
        after.Close();

        var before = new CircleWalk(id => change.Stored.Find(id.Kind, id.Id));
        before.Reach(change.Gone.Concat(after._reached.Keys));
        before.Close();
        return after._reached.SelectMany(reached => reached.Value.ProblemsSince(before._reached[reached.Key]));
    }

    private void Reach(IEnumerable<(string Kind, string Id)> records)
    {
        var open = new Stack<(string Kind, string Id)>(records);
        while (open.TryPop(out var id))
        {
            if (!_reached.ContainsKey(id) && _find(id) is { } record)
            {
                var here = new StoredDocument(record);
                _reached.Add(id, here);
                StepsOf(here.Document).ForEach(open.Push);
            }
        }
    }

    private void Walk(Document document) => Reach(StepsOf(document));

    /// <summary>Takes the steps of a record.</summary>
    /// <returns>The records to which they lead.</returns>
    private List<(string Kind, string Id)> StepsOf(Document document)
    {
        var steps = CircleRules.StepsOf(document);
        _steps.AddRange(steps.Select(step => (document, step)));
        return [.. steps.Where(step => step.Leads).Select(step => step.Target)];
    }

    private void Close()
    {
        var closed = CircleRules.Closed([.. _steps.Select(step => step.Step)]);
        foreach (var (document, step) in _steps.Where(step => closed.Contains(step.Step)))
        {
            document.Problems.Add(step.At, step.Problem);
        }
    }
}
