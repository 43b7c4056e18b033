namespace AgreementsKb.Tests.SeedData;

/// <summary>Files where none belong, folders where files belong, files that cannot be read.</summary>
internal static class MutationsOfFiles
{
    private const string Expected = "expected `<id>.yaml` in the folder of its kind";

    private const string OfRates = "expected one of `id`, `formerIds`, `withdrawn`, `from`, `to`, `on`, `note`, `cite`";
    private const string NoRelation = "the unknown word `possibly-same-funding`, expected a term of the scheme `relation`";

    public static IEnumerable<(string Name, Action<BrokenSeed> Break)> All =>
    [
        ("a folder in the place of a file", seed => seed
            .Touch("actors/xx.yaml", path => Directory.CreateDirectory(path))
            .Expect("actors/xx.yaml", 1, 1, "the folder `xx.yaml`, expected `<id>.yaml`, one file for each record and no folders within a kind")),
        ("a link to a file that is not there", seed => seed
            .Touch("actors/xx.yaml", path => File.CreateSymbolicLink(path, "nowhere.yaml"))
            .Expect("actors/xx.yaml", 1, 1, "a link to a file that is not there, expected a readable file")),
        ("a link to itself", seed => seed
            .Touch("actors/xx.yaml", path => File.CreateSymbolicLink(path, "xx.yaml"))
            .Expect("actors/xx.yaml", 1, 1, "a file that cannot be read, expected a readable file")),
        ("another ending", seed => seed.Bytes("actors/xx.yml", "id: xx\n"u8.ToArray())
            .Expect("actors/xx.yml", 1, 1, $"the unknown file `xx.yml`, {Expected}")),
        ("an ending in capitals", seed => seed.Bytes("actors/xx.YAML", "id: xx\n"u8.ToArray())
            .Expect("actors/xx.YAML", 1, 1, $"the unknown file `xx.YAML`, {Expected}")),
        ("no ending", seed => seed.Bytes("actors/xx", "id: xx\n"u8.ToArray()).Expect("actors/xx", 1, 1, $"the unknown file `xx`, {Expected}")),
        ("a file outside the folders", seed => seed.Bytes("notes.txt", "soon\n"u8.ToArray())
            .Expect("notes.txt", 1, 1, $"the unknown file `notes.txt`, {Expected}")),
        ("a folder of no kind", seed => seed.Touch("actor", path => Directory.CreateDirectory(path))
            .Expect("actor", 1, 1, "the unknown folder `actor`, expected perhaps `actors`")),
        ("a file name that is no id", seed => seed.Whole(
                "actors/New Actor.yaml", "id: ¦New Actor\nname: New\nkind: state\n",
                "`New Actor`, expected a name in lower-case letters, digits and single hyphens, at most 80")
            .Expect("actors/New Actor.yaml", 1, 1, "`New Actor`, expected a name in lower-case letters, digits and single hyphens, at most 80")),
        ("a copy of a file", seed => seed.Whole(
            "actors/tn-copy.yaml", seed.Text("actors/tn.yaml").Replace("id: tn", "id: ¦tn", StringComparison.Ordinal),
            "the id `tn`, expected `tn-copy`, the name of the file")),
        ("a file in the folder of another kind", seed => seed.Whole(
            "rates/xx.yaml", "¦¦¦¦id: xx\n¦names: X\n¦kind: state\n",
            "no `from`, expected the key `from`", "no `to`, expected the key `to`", "no `on`, expected the key `on`", "no `cite`, expected the key `cite`",
            $"the unknown key `names`, {OfRates}", $"the unknown key `kind`, {OfRates}")),
        ("a file that is gone", seed => seed.Touch("terms/relation-possibly-same-funding.yaml", _ => { })
            .Edit("agreements/eu-tn-mou-2023.yaml", "relation: possibly", "relation: ¦possibly", NoRelation)
            .Edit("agreements/it-tn-2023.yaml", "relation: possibly", "relation: ¦possibly", NoRelation)),
    ];
}
