namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Finds the parties, agreements and dates in the words of one subject; the longest name wins.</summary>
internal sealed class SegmentReader(Catalogue catalogue)
{
    private readonly Lexicon _lexicon = catalogue.Lexicon;

    /// <param name="withCodes">Whether words that could be codes are read as codes where they stand beside some.</param>
    /// <param name="withNames">Whether phrases count that name agreements.</param>
    public Reading Read(IReadOnlyList<Token> tokens, bool withCodes = false, bool withNames = true)
    {
        var words = tokens.Select(token => token.Text).ToList();
        var codes = new Codes(_lexicon, tokens, words, withCodes);
        var parties = new List<Party>();
        var named = new List<(int[], IReadOnlyList<Token>)>();
        var times = new List<TimeMention>();
        var rest = new List<Token>();
        (int[], IReadOnlyList<Token>)? loose = null;
        for (var at = 0; at < tokens.Count;)
        {
            var found = _lexicon.LongestAt(words, at, withNames);
            found = codes.IsPlain(at, found.Length) ? default : found;
            var time = TimeReader.At(tokens, at);
            if (time is not null && time.Tokens.Count > found.Length)
            {
                times.Add(time);
                at += time.Tokens.Count;
                continue;
            }

            var phrase = tokens.Skip(at).Take(Math.Max(found.Length, 1)).ToList();
            if (found.Length == 0)
            {
                rest.AddRange(PlainWords.IsFunctional(words[at]) ? [] : phrase);
            }
            else if (found.Agreements.Length > 0)
            {
                named.Add((found.Agreements, phrase));
            }
            else
            {
                parties.Add(PartyOf(found.Actors, phrase));
                loose ??= Loose(tokens, words, at);
            }

            at += phrase.Count;
        }

        return new Reading
        {
            Tokens = tokens,
            Parties = Distinct(parties),
            Named = named,
            Loose = loose,
            Times = times,
            Rest = rest,
            HasPlainCodes = codes.TookPlain,
            HasCodesBesideCodes = codes.TookBesideCode,
        };
    }

    private (int[], IReadOnlyList<Token>)? Loose(IReadOnlyList<Token> tokens, List<string> words, int at) =>
        _lexicon.LooseAt(words, at) is { Length: > 0 } name ? (name.Agreements, [.. tokens.Skip(at).Take(name.Length)]) : null;

    private Party PartyOf(IEnumerable<string> actors, List<Token> phrase)
    {
        var side = Side.Of(actors.Select(Lift));
        var reach = side.Actors.SelectMany(catalogue.Reach).ToHashSet(StringComparer.Ordinal);
        return new Party(side, reach, Token.Typed(phrase));
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
            .Where(party => !parties.Exists(other => other.Side != party.Side && other.Side.Actors.All(party.Reach.Contains)))
            .DistinctBy(party => party.Side),
    ];
}
