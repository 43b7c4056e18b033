namespace AgreementsKb.Core.Records;

/// <summary>A kind of record: its name, the folder and route that hold it, and its type.</summary>
public sealed record RecordKind(string Name, string Plural, Type Type)
{
    public override string ToString() => Name;
}

/// <summary>The seven kinds of record.</summary>
public static class Kinds
{
    public const string Agreement = "agreement";
    public const string Actor = "actor";
    public const string Outcome = "outcome";
    public const string Statement = "statement";
    public const string Source = "source";
    public const string Rate = "rate";
    public const string Term = "term";

    public static IReadOnlyList<RecordKind> All { get; } =
    [
        new(Agreement, "agreements", typeof(Agreement)),
        new(Actor, "actors", typeof(Actor)),
        new(Outcome, "outcomes", typeof(Outcome)),
        new(Statement, "statements", typeof(Statement)),
        new(Source, "sources", typeof(Source)),
        new(Rate, "rates", typeof(Rate)),
        new(Term, "terms", typeof(Term)),
    ];

    public static RecordKind Of(KbRecord record) => All.Single(kind => kind.Type == record.GetType());

    public static RecordKind Named(string name) => All.Single(kind => kind.Name == name);

    public static RecordKind? FromPlural(string plural) => All.FirstOrDefault(kind => kind.Plural == plural);
}
