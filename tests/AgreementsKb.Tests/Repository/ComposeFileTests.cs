using YamlDotNet.RepresentationModel;

namespace AgreementsKb.Tests.Repository;

/// <summary>What can be said of the container files without an engine: they parse, and hold what a deployment needs.</summary>
public sealed class ComposeFileTests
{
    private static readonly YamlMappingNode Services = (YamlMappingNode)Document()["services"];

    [Fact]
    public void Both_services_have_a_health_check() =>
        Services.Children.Keys.Select(key => Service(key.ToString()).Children.ContainsKey("healthcheck")).ShouldAllBe(has => has);

    [Fact]
    public void The_web_program_waits_for_a_healthy_database() =>
        Service("web")["depends_on"]["postgres"]["condition"].ToString().ShouldBe("service_healthy");

    [Fact]
    public void The_data_lies_in_a_named_volume()
    {
        var mount = Service("postgres")["volumes"][0].ToString();
        ((YamlMappingNode)Document()["volumes"]).Children.Keys.Select(key => key.ToString()).ShouldContain(mount.Split(':')[0]);
    }

    [Fact]
    public void No_password_is_in_the_file() =>
        Repo.Read("docker-compose.yml").Split('\n').Where(line => line.Contains("PASSWORD", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Contains("${POSTGRES_PASSWORD", StringComparison.Ordinal) || line.StartsWith('#'));

    [Fact]
    public void The_named_build_file_exists() =>
        File.Exists(Repo.Path(Service("web")["build"]["dockerfile"].ToString())).ShouldBeTrue();

    private static YamlMappingNode Service(string name) => (YamlMappingNode)Services[name];

    private static YamlNode Document()
    {
        using var reader = new StreamReader(Repo.Path("docker-compose.yml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }
}
