using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Rendering.Records;

/// <summary>What somebody said of agreements.</summary>
/// <param name="Words">What the codes stand for.</param>
/// <param name="Agreements">Those it may be about, by id.</param>
public sealed record StatementView(Statement Statement, RecordSet Words, IReadOnlyDictionary<string, Agreement> Agreements)
{
    /// <summary>False where the page is of the one agreement that it is about.</summary>
    public bool SaysAgreements { get; init; } = true;

    /// <summary>False where the heading of the page names who speaks.</summary>
    public bool NamesSpeaker { get; init; } = true;

    public string Speaker => Core.Comparison.Wording.Speaker.Of(Words, Statement);

    public IEnumerable<(string Id, string Title)> About =>
        Statement.About.Select(id => (id, Agreements.GetValueOrDefault(id)?.Title ?? id));

    public IEnumerable<string> Numbers => Statement.Claims.Select(claim => $"{claim.What}: {QuantityWords.Of(claim.Value)}");
}
