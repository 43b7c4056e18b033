using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Tables;

/// <summary>What to call what a record names only by its id or its code.</summary>
/// <param name="Words">Actors and terms.</param>
/// <param name="TitleOf">The title of an agreement by its id; null where there is none.</param>
public sealed record Naming(RecordSet Words, Func<string, string?> TitleOf)
{
    public static Naming Of(RecordSet records) => new(records, id => records.Agreements.GetValueOrDefault(id)?.Title);

    internal static Naming Of(Storage.Register register) =>
        new(register.Vocabulary, id => register.Agreements.PlaceOf(id) is >= 0 and var place ? register.Agreements.TitleOf(place) : null);

    public string Agreement(string id) => TitleOf(id) ?? id;
}
