using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>
/// Tells the schema generator how records look in JSON, from <see cref="RecordShape"/>: the one description that the readers
/// and writers go by. Everything else looks as <see cref="AnswerJson"/> writes it.
/// </summary>
internal sealed class RecordContracts : ISerializerDataContractResolver
{
    private readonly JsonSerializerDataContractResolver _others = new(AnswerJson.Options);

    public DataContract GetDataContractForType(Type type) => type switch
    {
        _ when IsStated(type) => DataContract.ForDynamic(type),
        _ when IsScalar(type) => DataContract.ForPrimitive(type, DataType.String, dataFormat: null),
        _ when IsWord(type) => DataContract.ForPrimitive(type, DataType.String, dataFormat: null, Word),
        _ when IsRecordPart(type) => DataContract.ForObject(type, RecordShape.Of(type).Fields.Select(Property)),
        _ => _others.GetDataContractForType(type),
    };

    public static bool IsStated(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Stated<>);

    /// <summary>Written as one text.</summary>
    public static bool IsScalar(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IScalar<>));

    /// <summary>An object inside a record, or a record itself.</summary>
    public static bool IsRecordPart(Type type) =>
        type is { IsClass: true, IsGenericType: false }
        && type.Assembly == typeof(KbRecord).Assembly
        && IsOfRecords(type);

    private static bool IsWord(Type type) => type.IsEnum && IsOfRecords(type);

    private static bool IsOfRecords(Type type) =>
        type.Namespace?.StartsWith(typeof(KbRecord).Namespace!, StringComparison.Ordinal) == true;

    private static string Word(object member) => JsonSerializer.Serialize(RecordShape.WordOf(member));

    private static DataProperty Property(Field field)
    {
        var member = field.ValueType;
        if (field.MayBeNoValue)
            member = typeof(Stated<>).MakeGenericType(member);

        if (field.IsList)
            member = typeof(ListOf<>).MakeGenericType(member);

        return new DataProperty(field.Key, member, isRequired: field.Required, memberInfo: field.Property);
    }
}
