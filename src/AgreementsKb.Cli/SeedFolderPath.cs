using AgreementsKb.Core;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Cli;

/// <summary>Where the seed data is: as given, else the folder <c>seed-data</c> here or above.</summary>
public static class SeedFolderPath
{
    public static string Resolve(string? given)
    {
        if (given is not null)
        {
            return Directory.Exists(given) ? given : throw new BadParameterError("path", given, "a folder that exists");
        }

        return SeedFolder.Find(Directory.GetCurrentDirectory())
            ?? throw new BadParameterError("path", "nothing", "a folder, since there is no `seed-data` here or above");
    }
}
