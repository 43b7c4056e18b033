using AgreementsKb.Core;
using AgreementsKb.Core.Features.SeedData;
using Microsoft.AspNetCore.Connections;

namespace AgreementsKb.Web.Start;

/// <summary>
/// Opens the store, then listens until stopped. What can go wrong on the way is one plain line and an exit code.
/// </summary>
internal static class Run
{
    public const int Done = 0;
    public const int DataHasErrors = 1;
    public const int CannotListen = 2;
    public const int StoreUnavailable = 3;

    public static async Task<int> Async(WebApplication app)
    {
        try
        {
            await Opening.OpenAsync(app, app.Lifetime.ApplicationStopping);
            await app.RunAsync();
            return Done;
        }
        catch (StoreUnavailableError error)
        {
            return await Say(StoreUnavailable, error.Message);
        }
        catch (SeedDataError error)
        {
            return await Say(DataHasErrors, [.. error.Problems.Select(problem => problem.ToString()), error.Message]);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            return await Say(CannotListen,
                $"{error.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls "
                + "http://localhost:PORT.");
        }
    }

    private static async Task<int> Say(int code, params string[] lines)
    {
        foreach (var line in lines)
            await Console.Error.WriteLineAsync(line);

        return code;
    }
}
