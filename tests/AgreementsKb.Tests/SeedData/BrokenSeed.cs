using System.Text;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.SeedData;

/// <summary>
/// The real seed data with something broken in it, and what must be said of that: exactly this, at exactly these places.
/// Whole again when disposed of, so that all mutations share one copy.
/// </summary>
internal sealed class BrokenSeed(string folder) : IDisposable
{
    /// <summary>In a text that is written to a file it marks where a problem must point; it is not written.</summary>
    private const char Mark = '¦';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<string> _touched = [];
    private readonly List<(string File, int Line, int Column, string Problem)> _expected = [];

    /// <summary>The problems in the order in which the check must list them.</summary>
    public IEnumerable<string> Expected => _expected
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .Select(problem => FormattableString.Invariant($"{problem.File}:{problem.Line}:{problem.Column}: found {problem.Problem}"));

    /// <summary>Replaces the first such text of a file.</summary>
    public BrokenSeed Edit(string file, string old, string marked, params string[] problems)
    {
        var text = File.ReadAllText(At(file));
        var index = text.IndexOf(old, StringComparison.Ordinal);
        index.ShouldBeGreaterThanOrEqualTo(0, $"`{old}` is not in {file}");
        return Whole(file, text[..index] + marked + text[(index + old.Length)..], problems);
    }

    /// <summary>Writes a file anew.</summary>
    public BrokenSeed Whole(string file, string marked, params string[] problems)
    {
        var parts = marked.Split(Mark);
        (parts.Length - 1).ShouldBe(problems.Length, "a mark for each problem");
        for (var i = 0; i < problems.Length; i++)
        {
            var before = string.Concat(parts[..(i + 1)]);
            Expect(file, before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'), problems[i]);
        }

        return Bytes(file, Utf8.GetBytes(string.Concat(parts)));
    }

    public BrokenSeed Bytes(string file, byte[] bytes) => Touch(file, path => File.WriteAllBytes(path, bytes));

    /// <summary>Does whatever at a path, which is cleared first and restored later.</summary>
    public BrokenSeed Touch(string file, Action<string> act)
    {
        _touched.Add(file);
        Clear(At(file));
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        act(At(file));
        return this;
    }

    public BrokenSeed Expect(string file, int line, int column, string problem)
    {
        _expected.Add((file, line, column, problem));
        return this;
    }

    public string Text(string file) => File.ReadAllText(At(file));

    public byte[] Read(string file) => File.ReadAllBytes(At(file));

    public void Dispose()
    {
        foreach (var file in _touched)
        {
            Clear(At(file));
            var original = FiveArticles.Path(file);
            if (File.Exists(original))
            {
                File.Copy(original, At(file));
            }
        }
    }

    private static void Clear(string path)
    {
        // A link is taken away itself, never what it leads to.
        if (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null)
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    private string At(string file) => Path.Combine(folder, file);
}
