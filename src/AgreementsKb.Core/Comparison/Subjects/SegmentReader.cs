namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Finds the parties and agreements in the words of one subject; the longest name wins.</summary>
internal sealed class SegmentReader(Catalogue catalogue)
{
    /// <summary>Codes that are also English words count only where they are typed as codes.</summary>
    private const int CodeLength = 2;

    public Reading Read(IReadOnlyList<Token> tokens)
    {
        var reading = Read(tokens, withWeak: true);
        return reading.Named.Count + reading.Parties.Count > 1 ? Read(tokens, withWeak: false) : reading;
    }

    private Reading Read(IReadOnlyList<Token> tokens, bool withWeak)
    {
        var words = tokens.Select(token => token.Text).ToList();
        var parties = new List<Party>();
        var named = new List<(IReadOnlyList<string>, IReadOnlyList<Token>)>();
        var rest = new List<Token>();
        for (var at = 0; at < tokens.Count;)
        {
            if (catalogue.Lexicon.LongestAt(words, at, withWeak) is { } found && !IsPlainWord(tokens, at, found.Length))
            {
                var phrase = tokens.Skip(at).Take(found.Length).ToList();
                Take(found.Meaning, phrase, parties, named);
                at += found.Length;
                continue;
            }

            if (!PlainWords.Ignored.Contains(words[at]) && !PlainWords.Joiners.Contains(words[at]))
            {
                rest.Add(tokens[at]);
            }

            at++;
        }

        return new Reading { Tokens = tokens, Parties = Distinct(parties), Named = named, Rest = rest };
    }

    /// <summary>"it" and "us" are words unless typed as codes: in capitals, joined to a neighbour, or alone.</summary>
    private static bool IsPlainWord(IReadOnlyList<Token> tokens, int at, int length)
    {
        var token = tokens[at];
        var isCodeLike = length == 1 && token.Text.Length == CodeLength
            && (PlainWords.Ignored.Contains(token.Text) || PlainWords.Joiners.Contains(token.Text));
        return isCodeLike && !token.Joined && tokens.Count > 1 && !token.Raw.All(char.IsUpper);
    }

    private void Take(
        Meaning meaning,
        List<Token> phrase,
        List<Party> parties,
        List<(IReadOnlyList<string> Agreements, IReadOnlyList<Token> Words)> named)
    {
        if (meaning.Agreements.Count > 0)
        {
            named.Add((meaning.Agreements, phrase));
        }
        else
        {
            var ids = meaning.Actors.Select(Lift).Distinct(StringComparer.Ordinal).ToList();
            var raw = string.Join(' ', phrase.Select(token => token.Raw));
            parties.Add(new Party(ids, ids.SelectMany(catalogue.Reach).ToHashSet(StringComparer.Ordinal), raw));
        }
    }

    /// <summary>
    /// Who is no party itself stands for whom it belongs to: a ministry for its state, a person for the office's.
    /// </summary>
    private string Lift(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = id; current is not null && seen.Add(current); current = Above(current))
        {
            if (catalogue.Reach(current).Any(catalogue.IsParty))
            {
                return current;
            }
        }

        return id;
    }

    private string? Above(string id)
    {
        var actor = catalogue.Actors.GetValueOrDefault(id);
        return actor?.Offices.Select(office => office.Of).FirstOrDefault(of => of is not null) ?? actor?.PartOf;
    }

    /// <summary>"Kurdistan in Iraq" is the region alone; a party named twice is one.</summary>
    private static List<Party> Distinct(List<Party> parties) =>
    [
        .. parties
            .Where(party => !parties.Exists(other => other.Id != party.Id && party.Reach.Contains(other.Id)))
            .DistinctBy(party => party.Id),
    ];
}
