using System.Globalization;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>A past state of the knowledge base in words, the same on pages and in the terminal.</summary>
public static class MomentWords
{
    /// <summary>"As the knowledge base stood on 17 November 2026 (revision 812)".</summary>
    public static string Of(Moment moment) =>
        FormattableString.Invariant($"As the knowledge base stood on {When(moment)} (revision {moment.Revision})");

    /// <summary>"17 November 2026".</summary>
    public static string Day(DateTime at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly on) => on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day or time that was asked for; of a revision, the day on which it was written.</summary>
    private static string When(Moment moment) => AsOfText.Read(moment.Asked) switch
    {
        { Revision: null } asked when asked.Before - asked.From >= TimeSpan.FromDays(1) => Day(asked.From),
        { Revision: null } asked => Day(asked.From) + asked.From.ToString(" 'at' HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
        _ => Day(moment.At),
    };
}
