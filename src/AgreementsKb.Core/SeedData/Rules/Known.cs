using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// Which records there are. A record that could not be read counts as being there: one mistake in a file must not make every
/// reference to it a mistake.
/// </summary>
internal sealed class Known
{
    private readonly Dictionary<(string Kind, string Id), Document> _byId = [];
    private readonly Dictionary<(string Kind, string Id), string> _former = [];
    private readonly Dictionary<(string Kind, string Id), Document> _claimed = [];

    public Known(IReadOnlyList<Document> documents)
    {
        foreach (var document in documents)
        {
            _byId.TryAdd((document.Kind.Name, document.Id), document);
        }

        foreach (var document in documents)
        {
            foreach (var id in IdsOf(document))
            {
                _claimed.TryAdd((document.Kind.Name, id), document);
                if (id != document.Id)
                {
                    _former.TryAdd((document.Kind.Name, id), document.Id);
                }
            }
        }
    }

    /// <summary>The id of a document and its former ones.</summary>
    public static IEnumerable<string> IdsOf(Document document) => (document.Record?.FormerIds ?? []).Prepend(document.Id);

    public Document? Find(string kind, string id) => _byId.GetValueOrDefault((kind, id));

    /// <summary>The record's present id, where <paramref name="id"/> is a former one.</summary>
    public string? NowOf(string kind, string id) => _former.GetValueOrDefault((kind, id));

    /// <summary>The first document that has or had the id.</summary>
    public Document? FirstWith(string kind, string id) => _claimed.GetValueOrDefault((kind, id));

    public IEnumerable<string> Ids(string kind) => _byId.Keys.Where(key => key.Kind == kind).Select(key => key.Id);

    /// <summary>The words of a scheme, by the ids of its terms.</summary>
    public IEnumerable<string> Words(string scheme) =>
        Ids(Kinds.Term)
            .Where(id => id.StartsWith(scheme + "-", StringComparison.Ordinal))
            .Select(id => id[(scheme.Length + 1)..]);

    /// <summary>The source; null where there is none or it could not be read.</summary>
    public Source? Source(string id) => Find(Kinds.Source, id)?.Record as Source;

    /// <summary>The names of the funding lines that an agreement has.</summary>
    public static IEnumerable<string> FundingItems(Document agreement) =>
        agreement.Placed.Select(placed => placed.Value).OfType<FundingLine>()
            .Select(line => line.Item).Where(item => item is not null);
}
