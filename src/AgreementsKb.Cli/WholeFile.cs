using AgreementsKb.Core;

namespace AgreementsKb.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WholeFile
{
    /// <param name="option">The name of the option or argument that named the file, for the message.</param>
    /// <exception cref="BadParameterError">It cannot be written there.</exception>
    public static async Task WriteAsync(string path, string option, Func<Stream, Task> write)
    {
        // Written beside the target and moved over it, so that a reader never sees half a file.
        var draft = path + ".part";
        try
        {
            await using (var file = File.Create(draft))
            {
                await write(file);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadParameterError(option, path, $"a file that can be written ({error.Message})");
        }
    }
}
