using AgreementsKb.Core;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.OpenApi;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Charts;
using AgreementsKb.Web.Rendering.Languages;
using AgreementsKb.Web.Rendering.Maps;
using AgreementsKb.Web.Start;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaults();
builder.Services.AddAgreementsKb(Settings.Store(builder.Configuration));
builder.Services.AddRazorPages().AddMvcOptions(options => options.Filters.Add<SpokenVocabulary>());
builder.Services.AddScoped<Footnotes>();
builder.Services.AddScoped<PageMoment>();
builder.Services.AddScoped<PageLanguage>();
builder.Services.AddSingleton<Places>();
builder.Services.AddHostedService<Warming>();
builder.Services.AddHostedService<Deriving>();
builder.Services.AddApi();
builder.AddCache();
builder.AddLimits();
builder.Services.AddOpenApiDocument();
builder.AddAccess();

await using var app = builder.Build();
app.UseAnswers();
app.UseOpenApiDocument();
app.Use(DeskForm.Take);
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapApi();
app.MapHealth();
app.MapCharts();
app.MapRazorPages();

return await Run.Async(app);
