using AgreementsKb.Core;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

public sealed class FileChangesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agreementskb-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void If_one_file_cannot_be_put_in_place_all_are_as_they_were()
    {
        File.WriteAllText(At("a"), "a");
        File.WriteAllText(At("b"), "b");
        File.WriteAllText(At("taken"), "taken");
        var files = new FileChanges();
        files.Write(At("a"), "changed");
        files.Create(At("new"), "new");
        files.Delete(At("b"));
        files.Create(At("taken"), "mine");
        Should.Throw<BadParameterError>(() => files.ApplyOr("path", "here")).Message.ShouldContain("`here`");
        Names().ShouldBe(["a", "b", "taken"]);
        new[] { "a", "b", "taken" }.Select(name => File.ReadAllText(At(name))).ShouldBe(["a", "b", "taken"]);
    }

    [Fact]
    public void Files_are_written_made_and_deleted()
    {
        File.WriteAllText(At("a"), "a");
        File.WriteAllText(At("b"), "b");
        var files = new FileChanges();
        files.Write(At("a"), "changed");
        files.Create(Path.Combine(At("folder"), "new"), "new");
        files.Delete(At("b"));
        files.Apply();
        Names().ShouldBe(["a", "folder"]);
        File.ReadAllText(At("a")).ShouldBe("changed");
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        File.WriteAllText(At("a"), "a");
        File.CreateSymbolicLink(At("link"), At("a"));
        var files = new FileChanges();
        files.Write(At("link"), "changed");
        files.Apply();
        new FileInfo(At("link")).LinkTarget.ShouldNotBeNull();
        File.ReadAllText(At("a")).ShouldBe("changed");
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string[] Names() => [.. _folder.GetFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];
}
