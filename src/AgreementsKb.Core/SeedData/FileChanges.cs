using System.Text;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Files to be written and deleted, all or nothing. Every new text is on the disk before the first file changes; a reader
/// sees each file whole, as it was or as it is to be. If one cannot be put in place, those before it are put back.
/// </summary>
internal sealed class FileChanges
{
    private readonly List<(string Path, string? Text, bool IsNew)> _changes = [];

    /// <summary>The file is made, or its text is replaced.</summary>
    public void Write(string path, string text) => _changes.Add((path, text, IsNew: false));

    /// <summary>The file is made. It is a failure if there is one.</summary>
    public void Create(string path, string text) => _changes.Add((path, text, IsNew: true));

    public void Delete(string path) => _changes.Add((path, Text: null, IsNew: false));

    /// <exception cref="IOException">A file cannot be written; all are as they were.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public void Apply()
    {
        var drafts = new List<string?>();
        var undo = new Stack<Action>();
        try
        {
            foreach (var change in _changes)
            {
                drafts.Add(change.Text is null ? null : Draft(Target(change.Path), change.Text));
            }

            for (var i = 0; i < _changes.Count; i++)
            {
                Put(_changes[i], drafts[i], undo);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach (var step in undo)
            {
                step();
            }

            throw;
        }
        finally
        {
            foreach (var draft in drafts.Where(draft => draft is not null))
            {
                File.Delete(draft!);
            }
        }
    }

    /// <summary><see cref="Apply"/> for a caller who named the place.</summary>
    /// <exception cref="BadParameterError">A file cannot be written; all are as they were.</exception>
    public void ApplyOr(string parameter, string place)
    {
        try
        {
            Apply();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadParameterError(parameter, place, $"a place that can be written ({fault.Message})");
        }
    }

    private static void Put((string Path, string? Text, bool IsNew) change, string? draft, Stack<Action> undo)
    {
        var target = Target(change.Path);
        var before = File.Exists(target) ? File.ReadAllText(target) : null;
        if (draft is null)
        {
            File.Delete(target);
        }
        else
        {
            File.Move(draft, target, overwrite: !change.IsNew);
        }

        undo.Push(before is null ? () => File.Delete(target) : () => File.Move(Draft(target, before), target, overwrite: true));
    }

    /// <summary>The text in a file beside the target, so that it only has to be moved; with the target's permissions.</summary>
    private static string Draft(string target, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var draft = $"{target}.{Guid.NewGuid():N}.part";
        File.WriteAllText(draft, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
        }

        return draft;
    }

    /// <summary>A link stays a link: what it leads to is changed.</summary>
    private static string Target(string path) =>
        File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
}
