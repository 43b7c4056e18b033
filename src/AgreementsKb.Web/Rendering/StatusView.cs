using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering;

/// <summary>How far an agreement has come, for signs that have to be few: each is a shape and a line of its own.</summary>
public enum Stage
{
    /// <summary>Talked about, announced, negotiated: nothing is agreed.</summary>
    Talks,

    Agreed,

    InOperation,

    /// <summary>Ended, scrapped, left, suspended or stopped.</summary>
    Ended,

    NotReported,
}

/// <summary>Where an agreement stands, with its sign.</summary>
/// <param name="Words">What the codes stand for.</param>
/// <param name="Status">With the event and its sources; null where no source reports one.</param>
public sealed record StatusView(Stage Stage, RecordSet Words, AgreementStatus? Status)
{
    public static StatusView Of(RecordSet words, Agreement agreement) => Of(words, StatusOf.Agreement(words, agreement));

    public static StatusView Of(RecordSet words, AgreementStatus? status) => new(StageOf(status?.Word), words, status);

    public static Stage StageOf(string? word) => word switch
    {
        null => Stage.NotReported,
        "in-operation" or "in-force" or "end-announced" => Stage.InOperation,
        "agreed" => Stage.Agreed,
        "ended" or "left-by-party" or "suspended" or "stopped-by-court" => Stage.Ended,
        _ => Stage.Talks,
    };

    /// <summary>The word for reading.</summary>
    public Said Label(PageLanguage language) =>
        Status is { } status ? language.Term(Words, Schemes.Status, status.Word) : new Said(language[Of(Stage.NotReported)], null);

    /// <summary>In a word, for what lists several.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.InOperation => "In operation",
        Stage.Agreed => "Agreed",
        Stage.Talks => "Proposed or in talks",
        Stage.Ended => "Ended, left or stopped",
        _ => "Not reported",
    };
}
