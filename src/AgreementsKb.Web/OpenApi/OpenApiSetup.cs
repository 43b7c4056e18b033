using AgreementsKb.Core.Records;
using AgreementsKb.Web.Start;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AgreementsKb.Web.OpenApi;

/// <summary>The description of the API at <c>/openapi/v1.json</c>, and its reader at <c>/api</c>.</summary>
internal static class OpenApiSetup
{
    private const string About =
        "Bilateral migration agreements, what is reported about them and by whom. Every value carries its "
        + "citations; where sources differ, all versions are given. "
        + "Errors are problem details (RFC 9457) with a stable `type`. Answers carry an `ETag`; `If-None-Match` "
        + "gives 304. Reading is open; writing needs a token. The data is licensed CC BY 4.0.";

    private static readonly OpenApiLicense DataLicence = new()
    {
        Name = "CC BY 4.0",
        Url = new Uri("https://creativecommons.org/licenses/by/4.0/"),
    };

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<ISerializerDataContractResolver, RecordContracts>();
        services.AddSwaggerGen(options =>
        {
            var info = new OpenApiInfo { Title = "AgreementsKb", Version = "v1", Description = About, License = DataLicence };
            options.SwaggerDoc("v1", info);
            options.AddServer(new OpenApiServer { Url = "/", Description = "Where this document was read from." });
            options.AddSecurityDefinition(WritingDescriptions.Token, WritingDescriptions.Scheme);
            options.IncludeXmlComments(typeof(KbRecord).Assembly);
            options.IncludeXmlComments(typeof(OpenApiSetup).Assembly);
            options.CustomSchemaIds(SchemaId);
            options.SupportNonNullableReferenceTypes();
            options.UseAllOfToExtendReferenceSchemas();
            options.SchemaFilter<AnswerSchemas>();
            options.SchemaFilter<RecordSchemas>();
            options.OperationFilter<RouteDescriptions>();
            options.DocumentFilter<PlainDescriptions>();
            options.DocumentFilter<ProblemExamples>();
            options.DocumentFilter<Tags>();
            options.DocInclusionPredicate((_, api) => Audience.IsForPrograms("/" + api.RelativePath));
        });
    }

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger(options => options.RouteTemplate = "openapi/{documentName}.json");
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "api";
            options.DocumentTitle = "API · Migration agreements compared";
            options.SwaggerEndpoint("/openapi/v1.json", "AgreementsKb v1");
        });
    }

    private static string SchemaId(Type type) => type switch
    {
        { IsGenericType: true } =>
            type.Name[..type.Name.IndexOf('`')] + "Of" + string.Concat(type.GetGenericArguments().Select(SchemaId)),
        { DeclaringType: { } outer } => outer.Namespace![(outer.Namespace!.LastIndexOf('.') + 1)..] + outer.Name + type.Name,
        _ => type.Name,
    };
}
