using System.Text.Json;

namespace AgreementsKb.Benchmarks.Peers;

/// <summary>
/// The made-up agreements of the peer harness, as its generator writes them: a line for each in the text format of PostgreSQL's COPY, an
/// id, a tab and JSON. Beside them the parameters of its requests.
/// </summary>
internal sealed class PeerData(string folder)
{
    public IEnumerable<JsonDocument> Agreements => Documents("agreements.tsv");

    public IEnumerable<JsonDocument> Outcomes => Documents("outcomes.tsv");

    /// <summary>One request of each sort a row, in the order in which they are replayed.</summary>
    public IEnumerable<PeerParameters> Parameters => File.ReadLines(Path.Combine(folder, "params.tsv")).Select(PeerParameters.Read);

    /// <summary>The same for this program: where what it is asked by differs from what its peers are asked by.</summary>
    public void WriteOurs(IEnumerable<string> rows) => File.WriteAllLines(Path.Combine(folder, "ours.tsv"), rows);

    private IEnumerable<JsonDocument> Documents(string file) => File.ReadLines(Path.Combine(folder, file))
        .Select(line => JsonDocument.Parse(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..].Replace(@"\\", @"\", StringComparison.Ordinal)));
}

/// <param name="Id">Of an agreement.</param>
/// <param name="Other">Of another, or the same.</param>
/// <param name="Party">A country of the generator.</param>
/// <param name="Status">A status of the generator.</param>
/// <param name="Offset">0, 25 or 50: where a page of 25 begins.</param>
internal sealed record PeerParameters(string Id, string Other, string Party, string Status, int Offset)
{
    /// <exception cref="InvalidDataException">The line has too few columns.</exception>
    public static PeerParameters Read(string line) => line.Split('\t') is [var id, var other, var party, var status, var offset, ..]
        ? new PeerParameters(id, other, party, status, int.Parse(offset, System.Globalization.CultureInfo.InvariantCulture))
        : throw new InvalidDataException($"Found '{line}' among the parameters, expected an id, another, a country, a status and an offset, with tabs between.");
}
