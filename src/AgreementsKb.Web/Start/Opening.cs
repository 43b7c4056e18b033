using System.Diagnostics;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Web.Start;

/// <summary>
/// Opens the store and brings the seed data in: into an empty store always; into the program's own database whenever the
/// files differ, as long as its records come from files alone. A database that somebody configured, or that was edited in
/// other ways, belongs to its editors: nobody's change is undone by a start.
/// </summary>
internal static class Opening
{
    /// <exception cref="AgreementsKb.Core.StoreUnavailableError">The database cannot be reached or started.</exception>
    /// <exception cref="SeedDataError">The store is empty and the seed data has problems.</exception>
    public static async Task OpenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var scope = app.Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var own = app.Services.GetRequiredService<StoreOptions>().ConnectionString is null;

        // The files are read while the program's own server starts: together they are most of the time a start takes.
        var early = own ? CheckAsync(app, mediator, cancellationToken) : null;
        await app.Services.GetRequiredService<Store>().OpenAsync(cancellationToken);
        var any = await mediator.Send(new List.Query(Kinds.Named(Kinds.Source), [], Limit: 1), cancellationToken);
        var empty = any.Revision == 0;
        if (empty || own)
            await ImportAsync(app, mediator, await (early ?? CheckAsync(app, mediator, cancellationToken)), empty, cancellationToken);

        app.Logger.LogInformation("The store is open after {Milliseconds} ms", watch.ElapsedMilliseconds);
    }

    private static async Task<Check.Result?> CheckAsync(WebApplication app, IMediator mediator, CancellationToken cancellationToken) =>
        Settings.SeedDataFolder(app.Configuration, app.Environment) is { } folder
            ? await mediator.Send(new Check.Query(folder), cancellationToken)
            : null;

    /// <param name="checkedData">Null where there is no folder of seed data.</param>
    private static async Task ImportAsync(
        WebApplication app, IMediator mediator, Check.Result? checkedData, bool empty, CancellationToken cancellationToken)
    {
        if (checkedData is null)
        {
            app.Logger.LogWarning("No seed data was found; name its folder in {Setting}", Settings.SeedData);
            return;
        }

        if (checkedData.Problems.Count > 0)
        {
            Refuse(app.Logger, checkedData, empty);
            return;
        }

        var import = new Import.Command(
            checkedData.Records, "seed-data", "The seed data at the start of the program", EditedElsewhere.SeedData);
        if (!empty && await mediator.Send(new EditedElsewhere.Query(), cancellationToken))
        {
            await SayDifferenceAsync(app.Logger, mediator, import, cancellationToken);
            return;
        }

        var done = await mediator.Send(import, cancellationToken);
        app.Logger.LogInformation(
            "Seed data: {Added} added, {Changed} changed, {Unchanged} unchanged",
            done.Added.Count,
            done.Changed.Count,
            done.Unchanged);
    }

    private static async Task SayDifferenceAsync(
        ILogger log, IMediator mediator, Import.Command import, CancellationToken cancellationToken)
    {
        var plan = await mediator.Send(import with { DryRun = true, Tell = false }, cancellationToken);
        if (plan.Added.Count + plan.Changed.Count > 0)
        {
            log.LogWarning(
                "The store was also edited in other ways than by the seed data, so the {Count} records that differ were not "
                + "imported; `kb diff` shows them, `kb import` brings them in",
                plan.Added.Count + plan.Changed.Count);
        }
    }

    /// <summary>An empty store cannot be served from; a store that holds records goes on with them.</summary>
    private static void Refuse(ILogger log, Check.Result found, bool empty)
    {
        if (empty)
            throw new SeedDataError(found.Problems);

        foreach (var problem in found.Problems)
            log.LogError("{Problem}", problem);

        log.LogError("The seed data was not imported; the records of the last import are served");
    }
}
