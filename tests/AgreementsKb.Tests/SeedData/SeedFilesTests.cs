namespace AgreementsKb.Tests.SeedData;

public class SeedFilesTests
{
    [Theory]
    [InlineData("actor/aa.yaml", "actor:1:1: found the unknown folder `actor`")]
    [InlineData("notes.txt", "notes.txt:1:1: found the unknown file `notes.txt`")]
    [InlineData("actors/cc.yml", "actors/cc.yml:1:1: found the unknown file `cc.yml`")]
    [InlineData("actors/old/aa.yaml", "actors/old:1:1: found the folder `old`")]
    public void What_does_not_belong_is_a_problem(string path, string problem)
    {
        using var folder = new Folder();
        folder.Write(path, "id: aa\n");
        folder.Problems().ShouldBe([problem]);
    }

    [Theory]
    [InlineData("actors/.aa.yaml.swp")]
    [InlineData("actors/.#aa.yaml")]
    [InlineData("actors/aa.yaml~")]
    [InlineData("actors/#aa.yaml#")]
    [InlineData(".DS_Store")]
    public void What_editing_programs_leave_beside_a_file_is_passed_over(string path)
    {
        using var folder = new Folder();
        folder.Write(path, "id: aa\n");
        folder.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void A_file_name_that_is_no_id_is_a_problem()
    {
        using var folder = new Folder();
        folder.Write("actors/C C.yaml", "id: C C\nname: C\nkind: state\n");
        folder.Problems().ShouldBe(["actors/C C.yaml:1:1: found `C C`", "actors/C C.yaml:1:5: found `C C`"]);
    }

    [Fact]
    public void A_file_beyond_a_mebibyte_is_a_problem()
    {
        using var folder = new Folder();
        folder.Write("actors/cc.yaml", new string('#', (1 << 20) + 1));
        folder.Problems().ShouldBe(["actors/cc.yaml:1:1: found 1048577 bytes"]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem() =>
        Core.SeedData.SeedFolder.Load("no-such-folder").Problems.ShouldHaveSingleItem().Found.ShouldBe("no folder `no-such-folder`");
}
