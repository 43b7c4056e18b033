using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AgreementsKb.Core.SeedData.Schemas;

/// <summary>
/// The comments of the record types, in an editor's words: what explains a key to a programmer explains it to an editor too.
/// Read from the documentation file that the compiler puts beside the program.
/// </summary>
internal static partial class TypeComments
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Files = new();

    /// <summary>Null where there is no comment.</summary>
    public static string? Of(Type type) => Find(type, "T:" + NameOf(type));

    public static string? Of(MemberInfo member) =>
        Find(member.DeclaringType!, $"{(member is PropertyInfo ? 'P' : 'F')}:{NameOf(member.DeclaringType!)}.{member.Name}");

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string? Find(Type type, string name) => Files.GetOrAdd(type.Assembly, Read).GetValueOrDefault(name);

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"{Path.GetFileName(file)} is missing beside the program: it describes the keys.");
        }

        return XDocument.Load(file).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(
                member => member.Attribute("name")!.Value,
                member => Plain(member.Element("summary")!),
                StringComparer.Ordinal);
    }

    /// <summary>Code between backquotes; keys for the properties they come from; one line.</summary>
    private static string Plain(XElement summary)
    {
        var text = string.Concat(summary.DescendantNodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } see => $"`{Key(see.Attribute("cref")?.Value ?? "")}`",
            XText { Parent.Name.LocalName: "c" } code => $"`{code.Value}`",
            XText words => words.Value,
            _ => "",
        }));
        return Blanks().Replace(text, " ").Trim();
    }

    private static string Key(string reference)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        return name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
