using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Who speaks in a statement: "Chris Philp (Conservative Party)".</summary>
public static class Speaker
{
    public static string Of(RecordSet records, Statement statement) =>
        statement.Person is { } person && person != statement.Speaker
        ? $"{records.NameOf(person)} ({records.NameOf(statement.Speaker)})"
        : records.NameOf(statement.Speaker);
}
