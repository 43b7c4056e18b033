using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.History;

/// <summary>Who changed records, when, why and from what.</summary>
/// <param name="Id">The number of the changeset, from 1 without gaps.</param>
/// <param name="At">When, in UTC; later than every changeset before it.</param>
/// <param name="Editor">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Origin">From what: a folder, a file, the API.</param>
/// <param name="Nature">A correction (the knowledge base was wrong) is not an amendment (the agreement changed).</param>
public sealed record SignedChangeset(long Id, DateTime At, string Editor, string Reason, string Origin, ChangeNature Nature)
{
    /// <summary>The changeset that this one undoes.</summary>
    public long? Reverts { get; init; }

    /// <summary>The changesets that undid this one, first to last.</summary>
    public ListOf<long> RevertedBy { get; init; } = [];

    /// <summary>The reviewer who let it pass, and why; null where none was asked.</summary>
    public ApprovedBy? Approval { get; init; }

    /// <summary>The columns that <see cref="Read"/> takes, in their order.</summary>
    internal const string Columns = """
        signed.id, signed.at, signed.editor, signed.reason, signed.origin, signed.nature, signed.reverts,
        array(select later.id from kb_changeset later where later.reverts = signed.id order by later.id),
        signed.approved_by, signed.approved_because
        """;

    /// <param name="rows">At a row.</param>
    /// <param name="first">Where the columns begin.</param>
    internal static SignedChangeset Read(NpgsqlDataReader rows, int first) => new(
        rows.GetInt64(first),
        rows.GetDateTime(first + 1),
        rows.GetString(first + 2),
        rows.GetString(first + 3),
        rows.GetString(first + 4),
        Enum.Parse<ChangeNature>(rows.GetString(first + 5), ignoreCase: true))
    {
        Reverts = rows.IsDBNull(first + 6) ? null : rows.GetInt64(first + 6),
        RevertedBy = rows.GetFieldValue<long[]>(first + 7).ToListOf(),
        Approval = rows.IsDBNull(first + 8)
            ? null
            : new ApprovedBy(rows.GetString(first + 8), rows.IsDBNull(first + 9) ? null : rows.GetString(first + 9)),
    };
}

/// <summary>Who approved a changeset that waited, and why.</summary>
public sealed record ApprovedBy(string Reviewer, string? Reason);
