using AgreementsKb.Core;

namespace AgreementsKb.Cli;

/// <summary>Where the seed data is: as given, else the folder <c>seed-data</c> here or above.</summary>
public static class SeedFolderPath
{
    public const string FolderName = "seed-data";

    public static string Resolve(string? given)
    {
        if (given is not null)
        {
            return Directory.Exists(given) ? given : throw new BadParameterError("path", given, "a folder that exists");
        }

        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, FolderName);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new BadParameterError("path", "nothing", $"a folder, since there is no `{FolderName}` here or above");
    }
}
