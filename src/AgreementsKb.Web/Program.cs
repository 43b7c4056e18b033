using AgreementsKb.Core;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.OpenApi;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Start;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaults();
builder.Services.AddAgreementsKb(Settings.Store(builder.Configuration));
builder.Services.AddRazorPages();
builder.Services.AddScoped<Footnotes>();
builder.Services.AddScoped<PageMoment>();
builder.Services.AddApi();
builder.Services.AddOpenApiDocument();

await using var app = builder.Build();
app.UseAnswers();
app.UseOpenApiDocument();
app.UseRouting();
app.MapApi();
app.MapHealth();
app.MapRazorPages();

return await Run.Async(app);
