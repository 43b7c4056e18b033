namespace AgreementsKb.Core.SeedData;

/// <summary>
/// The text of one record, as it was found. Its bytes are kept until it is checked and not what is read from them, which takes
/// many times the memory.
/// </summary>
internal abstract class SeedText
{
    /// <summary>The name under which its problems are reported.</summary>
    public abstract string File { get; }

    /// <summary>In bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Reads it, as often as it is asked for until it is let go.</summary>
    /// <returns>Null where it does not even say which record it is.</returns>
    public abstract Document? Read(ProblemLog problems);

    /// <summary>Holds the form of the text, beyond what it says, to the rules; it read as the sound record of the document.</summary>
    public virtual void CheckForm(Document document)
    {
    }

    /// <summary>It will not be read again.</summary>
    public abstract void LetGo();
}

/// <summary>A file of a folder.</summary>
internal sealed class FileText(SeedFiles.SeedFile file) : SeedText
{
    private byte[]? _bytes;

    public override string File => file.Name;

    public override long Length => _bytes?.Length ?? 0;

    public override Document Read(ProblemLog problems)
    {
        _bytes ??= SeedFileText.Bytes(file, problems);
        return SeedFileText.Document(file.Kind, file.Id, _bytes, problems);
    }

    /// <summary>Everybody who reads a folder gets this, also an import: what passes in one place passes in all.</summary>
    public override void CheckForm(Document document) => Formatting.Check(_bytes, document.Record!, document.Problems);

    public override void LetGo() => _bytes = null;
}

/// <summary>A line of an export.</summary>
internal sealed class LineText(string file, ReadOnlyMemory<byte> line, int number) : SeedText
{
    private ReadOnlyMemory<byte> _line = line;

    public override string File => file;

    public override long Length => _line.Length;

    public override Document? Read(ProblemLog problems) => ExportLines.Line(_line, number, problems);

    public override void LetGo() => _line = default;
}
