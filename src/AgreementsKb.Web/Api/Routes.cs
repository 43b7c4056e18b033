namespace AgreementsKb.Web.Api;

/// <summary>Every route of the API.</summary>
internal static class Routes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapLists();
        api.MapRecords();
        api.MapComparisons();
        api.MapDisputes();
        api.MapCoverage();
        api.MapSearch();
        api.MapExports();
        api.MapExportTables();
        api.MapClaims();
        api.MapSubmission();
        api.MapWaiting();
        api.MapHistory();
        api.MapChangesets();
        api.MapChanges();
        api.MapChangesStream();
        api.MapChangesAtom();
    }
}
