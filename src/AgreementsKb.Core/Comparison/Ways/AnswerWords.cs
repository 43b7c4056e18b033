using System.Text.Json;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>Members of enumerations as the JSON answer writes them, so that programs meet one word for one thing.</summary>
internal static class AnswerWords
{
    public static string Of<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
