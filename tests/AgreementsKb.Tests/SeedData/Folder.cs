using System.Text;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

/// <summary>A small sound folder of seed data in a temporary place, for a test to break.</summary>
internal sealed class Folder : IDisposable
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("actors/aa.yaml", "id: aa\nname: Aland\nkind: state\n"),
        ("actors/bb.yaml", "id: bb\nname: Bland\nkind: state\npartOf: aa\n"),
        ("actors/jo-doe.yaml", "id: jo-doe\nname: Jo Doe\nkind: person\noffices:\n  - { title: Minister, of: aa, on: 2024, cite: daily-2024#p2 }\ncite: daily-2024#p2\n"),
        ("agreements/aa-bb-2024.yaml", """
            id: aa-bb-2024
            title: Aland–Bland arrangement
            summary: Aland pays for patrols.
            cite: daily-2024#p1
            parties:
              - { actor: aa, role: funder, cite: daily-2024#p1 }
            form:
              - { term: arrangement, cite: daily-2024#p1 }
            timeline:
              - event: signed
                reports:
                  - { on: 2024-05, cite: daily-2024#p1 }
              - event: review
                expected: true
                reports:
                  - { on: 2025, cite: [daily-2024#p1, treaty] }
            funding:
              - item: patrols
                what: Patrol vessels
                reports:
                  - { amount: EUR 105m, payer: aa, payee: bb, basis: paid, cite: daily-2024#p1 }
              - item: fuel
                what: Fuel for patrols
                partOf: patrols
                possiblySameAs: [patrols]
                reports:
                  - { amount: unknown, assertedBy: jo-doe, cite: daily-2024#p2, rank: deprecated, because: Too vague. }
            caps:
              - item: returns
                what: People returned
                reports:
                  - { limit: 50, per: week, basis: estimate, cite: treaty#Article 3 }

            """),
        ("outcomes/bb-arrivals.yaml", """
            id: bb-arrivals
            title: Arrivals in Bland
            metric: arrivals
            geography: bb
            agreements: [aa-bb-2024]
            reports:
              - { value: -62%, quoted: fell by 62 per cent, cite: daily-2024#p3 }
              - says: Ill-treatment in a centre
                basis: allegation
                history:
                  - { status: alleged, on: 2024, cite: daily-2024#p3 }
                cite: daily-2024#p3

            """),
        ("rates/eur-usd.yaml", "id: eur-usd\nfrom: EUR 105m\nto: USD 110m\non: 2024-06-02\ncite: daily-2024#p1\n"),
        ("sources/daily-2024.yaml", """
            id: daily-2024
            publisher: The Daily
            title: Minister hails deal
            label: The Daily, 2 June 2024
            published: 2024-06-02?
            inferredFrom: { published: The text speaks of Sunday. }
            kind: newspaper
            archiveRef: daily.txt
            language: en
            locators: { form: paragraphs, count: 3 }

            """),
        ("sources/treaty.yaml", """
            id: treaty
            publisher: not stated
            title: Treaty
            label: Treaty of Bland
            published: 2024-05-01
            kind: newspaper
            language: en
            locators: { form: free }

            """),
        ("statements/doe-2024.yaml", """
            id: doe-2024
            speaker: aa
            person: jo-doe
            about: [aa-bb-2024]
            stance: supports
            summary: Welcomes it.
            quoted: a great deal
            claims:
              - { item: share, what: Share returned, value: 1 in 17 }
            cite: daily-2024#p2

            """),
        .. Term("actor-kind", "state", "person"),
        .. Term("source-kind", "newspaper"),
        .. Term("party-role", "funder"),
        .. Term("form", "arrangement"),
        .. Term("event", "signed", "review"),
        .. Term("money-basis", "paid"),
        .. Term("claim-basis", "estimate", "allegation"),
        .. Term("allegation-status", "alleged"),
        .. Term("stance", "supports"),
        .. Term("metric", "arrivals", "crossings"),
        ("terms/wording-arrivals.yaml", "id: wording-arrivals\nscheme: wording\nword: arrivals\nlabel: people without permission\ndefinition: Neutral.\nloaded: [illegal, illegal migrant]\n"),
    ];

    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> Formatted =
        new(() => [.. Files.Select(file => (file.Path, Format(file.Path, file.Text)!))]);

    private readonly string _root = Directory.CreateTempSubdirectory("agreementskb-").FullName;

    public Folder()
    {
        foreach (var (path, text) in Formatted.Value)
        {
            Write(path, text);
        }
    }

    public string Archive => Path.Combine(_root, "archive");

    public string Data => Path.Combine(_root, "data");

    /// <summary>The place of a text, or of what follows the <c>¦</c> in it, so that tests name what they point at.</summary>
    public (int Line, int Column) PlaceOf(string path, string text)
    {
        var whole = File.ReadAllText(Path.Combine(Data, path));
        var at = whole.IndexOf(text.Replace("¦", "", StringComparison.Ordinal), StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"`{text}` is not in {path}");
        at += Math.Max(0, text.IndexOf('¦', StringComparison.Ordinal));
        return (whole[..at].Count(character => character == '\n') + 1, at - whole.LastIndexOf('\n', Math.Max(0, at - 1)));
    }

    public Folder Write(string path, string text)
    {
        var file = Path.Combine(Data, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    public Folder Archived(string name, string text)
    {
        Directory.CreateDirectory(Archive);
        File.WriteAllText(Path.Combine(Archive, name), text);
        return this;
    }

    public Folder Change(string path, string old, string now)
    {
        var text = File.ReadAllText(Path.Combine(Data, path));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"`{old}` is not in {path}");
        return Write(path, text[..at] + now + text[(at + old.Length)..]);
    }

    /// <summary>
    /// What the check says. Tests write files as it suits them: those that have nothing wrong but their form are formatted first.
    /// </summary>
    public Check.Result Load(bool withArchive = false)
    {
        foreach (var path in SeedFolder.Load(Data).Problems.Where(IsOfForm).Select(problem => problem.File))
        {
            Write(path, Format(path, File.ReadAllText(Path.Combine(Data, path)))!);
        }

        return SeedFolder.Load(Data, withArchive ? Archive : null);
    }

    /// <summary>The problems as <c>file:line:column: found …</c>.</summary>
    public IEnumerable<string> Problems(bool withArchive = false) => Load(withArchive).Problems.Select(At);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static bool IsOfForm(Problem problem) => problem.Expected.EndsWith("(run `kb fmt`)", StringComparison.Ordinal);

    private static string? Format(string path, string text)
    {
        var kind = Kinds.FromPlural(path.Split('/')[0])!;
        return RecordYaml.Read(kind, Encoding.UTF8.GetBytes(text), path).Record is { } record ? RecordYaml.Write(record, text) : null;
    }

    private static string At(Problem problem) =>
        FormattableString.Invariant($"{problem.File}:{problem.Line}:{problem.Column}: found {problem.Found}");

    private static IEnumerable<(string Path, string Text)> Term(string scheme, params string[] words) => words.Select(word =>
        ($"terms/{scheme}-{word}.yaml", $"id: {scheme}-{word}\nscheme: {scheme}\nword: {word}\nlabel: {word}\ndefinition: What it says.\n"));
}
