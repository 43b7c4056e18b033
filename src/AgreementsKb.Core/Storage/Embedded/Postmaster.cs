using System.Diagnostics;
using System.Globalization;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>The server process that <c>postmaster.pid</c> in a data folder speaks of. It may be long gone.</summary>
internal sealed record Postmaster(string Data, int Pid, int Port)
{
    private const string FileName = "postmaster.pid";

    /// <summary>Above every process number that a system gives out.</summary>
    private const int Nobody = int.MaxValue;

    /// <summary>Null where there is no file, or one that is only being written.</summary>
    public static Postmaster? Read(string data)
    {
        var lines = ReadLines(Path.Combine(data, FileName));
        return lines.Length >= 4
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? new Postmaster(data, pid, port)
                : null;
    }

    /// <summary>Whether the process is alive and is this server, not another program that was given its number since.</summary>
    public bool IsRunning()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return process.ProcessName == "postgres"
                && (!OperatingSystem.IsLinux()
                    || ReadLines($"/proc/{Pid}/cwd/{FileName}").SequenceEqual(ReadLines(Path.Combine(Data, FileName))));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Makes the file of a dead server speak of no living process, so that PostgreSQL starts again. The file stays: by the
    /// rest of it PostgreSQL sees whether children of the dead server still use its memory.
    /// </summary>
    public static void Bury(string data)
    {
        var path = Path.Combine(data, FileName);
        if (File.Exists(path))
        {
            var lines = ReadLines(path);
            File.WriteAllText(path, string.Join('\n', [Nobody.ToString(CultureInfo.InvariantCulture), .. lines.Skip(1)]));
        }
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
