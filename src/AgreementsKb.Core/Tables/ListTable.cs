using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Tables;

/// <summary>A whole list as a table.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">As many cells each; read from the store as they are asked for.</param>
/// <param name="Total">How many things the list has: as many rows, where it does not say otherwise.</param>
/// <param name="Revision">Sequence number of the last change the table holds.</param>
/// <param name="AsOf">The state it is of; null for the present.</param>
public sealed record ListTable(ListOf<string> Columns, IAsyncEnumerable<ListOf<string?>> Rows, long Total, long Revision, Moment? AsOf)
{
    /// <summary>The revision since which changes are still being worked into what it says of disputes; null where none are.</summary>
    public long? DisputesPendingSince { get; init; }
}
