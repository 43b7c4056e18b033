using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>Statuses that a later fact overtakes, and what goes on after its agreement has ended.</summary>
internal static class WeakStatus
{
    public static void Check(Agreement agreement, Placed placed, RuleContext context)
    {
        Overdue(agreement, placed, context);
        if (StatusOf.Deciding(agreement.Timeline, step => Gives(step, context)) is not { } deciding)
        {
            context.Warn(placed.AtKey("timeline"), Hints.NoStatus());
            return;
        }

        var status = Gives(deciding, context)!;
        Overtaken(agreement, deciding, status, placed, context);
        if (status == Words.Ended)
        {
            Open(StatusOf.Best(deciding).On, context);
        }
    }

    /// <summary>The agreement says that it takes the place of another, which nothing has ended.</summary>
    public static void Replaced(Relation relation, Placed placed, RuleContext context)
    {
        if (context.Known.Find(Kinds.Agreement, relation.Agreement) is { } replaced
            && StatusOf.Deciding(replaced.Timeline, step => Gives(step, context)) is { } deciding
            && Gives(deciding, context) is { } status and not (Words.Ended or Words.LeftByParty))
        {
            context.Warn(placed.AtKey("agreement"), Hints.ReplacedButNotEnded(replaced.Id, status));
        }
    }

    private static string? Gives(TimelineEvent step, RuleContext context) =>
        (context.Known.Find(Kinds.Term, $"{Schemes.Event}-{step.Event}")?.Record as Term)?.Gives;

    /// <summary>The event listed last gives another status than the one that decides: the order or a date is wrong.</summary>
    private static void Overtaken(Agreement agreement, TimelineEvent deciding, string status, Placed placed, RuleContext context)
    {
        var last = agreement.Timeline.LastOrDefault(step => step.Expected != true && Gives(step, context) is not null);
        if (last is not null && last != deciding && Gives(last, context) != status)
        {
            var on = StatusOf.Best(last).On.ToString();
            context.Warn(
                placed.AtElement("timeline", agreement.Timeline.ToList().IndexOf(last)),
                Hints.SupersededStatus(last.Event, on, deciding.Event, status));
        }
    }

    /// <summary>What was planned should have happened by the newest source, and nothing later is reported either.</summary>
    private static void Overdue(Agreement agreement, Placed placed, RuleContext context)
    {
        var newest = context.Document.Placed.Select(part => part.Value).OfType<Citation>()
            .Select(citation => citation.Source).Distinct(StringComparer.Ordinal)
            .Select(context.Known.Source).OfType<Source>()
            .MaxBy(source => source.Published.Value?.From);
        var happened = agreement.Timeline.Where(step => step.Expected != true).Max(step => StatusOf.Best(step).On.Value?.To);
        foreach (var (index, step) in agreement.Timeline.Index().Where(pair => pair.Item.Expected == true))
        {
            if (StatusOf.Best(step).On.Value is { To: { } to } on
                && newest?.Published.Value is { From: { } from } published
                && to < from
                && !(happened >= to))
            {
                context.Warn(
                    placed.AtElement("timeline", index),
                    Hints.OverdueEvent(step.Event, on.Text, newest.Id, published.Text));
            }
        }
    }

    /// <summary>One hint for the agreement, at the first of its dates that has no end.</summary>
    private static void Open(Stated<Edtf> ended, RuleContext context)
    {
        var open = context.Document.Placed
            .Where(part => part
                is { Field.Key: "on", Owner.Value: EventReport }
                or { Field.Key: "period", Owner.Value: FundingReport or CapReport })
            .FirstOrDefault(part => part.Value is Edtf date && GoesOn(date, ended.Value));
        if (open is not null)
        {
            var on = ended.Value?.Text ?? "without a date";
            context.Warn(open.At, Hints.EndedButOpen(Words.Ended, on, ((Edtf)open.Value).Text));
        }
    }

    private static bool GoesOn(Edtf date, Edtf? ended) =>
        date is { IsInterval: true, From: not null } && (date.To is null || (ended?.To is { } end && date.To > end));
}
