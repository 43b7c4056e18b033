namespace AgreementsKb.Core.Storage;

/// <summary>
/// The records as they were, read from their revisions: of each id the last version by then, unless that was its removal.
/// Versions of an id go up with the sequence numbers.
/// </summary>
internal static class PastSql
{
    /// <summary>Parameter: the sequence number of the last change that counts.</summary>
    public const string All = """
        select kind, data from (
          select distinct on (kind, id) kind, op, data from kb_revision where seq <= $1 order by kind, id, version desc
        ) past where op <> 'removed'
        """;

    /// <summary>Parameters: kind, id, the last change that counts.</summary>
    public const string One = """
        select data, version, op from kb_revision where kind = $1 and id = $2 and seq <= $3 order by version desc limit 1
        """;

    /// <summary>Those of one kind by id, with <c>id</c>, <c>version</c> and <c>data</c>; to be selected from.</summary>
    /// <param name="kind">A parameter or a literal.</param>
    /// <param name="revision">A parameter: the last change that counts.</param>
    public static string OfKind(string kind, string revision) => $"""
        (select * from (
          select distinct on (id) id, version, op, data from kb_revision
          where kind = {kind} and seq <= {revision} order by id, version desc
        ) latest where op <> 'removed') past
        """;
}
