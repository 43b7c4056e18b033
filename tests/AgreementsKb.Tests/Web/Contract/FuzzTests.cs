using System.Net;
using AgreementsKb.Tests.Web.Contract.Fuzzing;

namespace AgreementsKb.Tests.Web.Contract;

/// <summary>
/// Random and hostile requests from the OpenAPI document. The long run is <c>dotnet run --project tests/AgreementsKb.Benchmarks -- fuzz</c>.
/// </summary>
[Collection(ContractCollection.Name)]
public sealed class FuzzTests(ContractSite site) : IClassFixture<ContractSite>
{
    private const int Requests = 2000;
    private const int Seed = 5;

    [Fact]
    public async Task Nothing_that_is_asked_for_is_our_fault()
    {
        var hostile = new HostileRequests(ContractSite.Api, Seed);
        var requests = Enumerable.Range(0, Requests).Select(_ => hostile.Next()).ToList();
        var faults = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var refused = 0;
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (request, cancellationToken) =>
        {
            using var message = request.Message(site.Token);
            using var response = await site.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (await FaultAsync(request, response) is { } fault)
                faults.Enqueue($"{request}: {fault}");

            if ((int)response.StatusCode is >= 400 and < 500)
                Interlocked.Increment(ref refused);
        });

        faults.ShouldBeEmpty();
        site.Errors.ShouldBeEmpty();
        refused.ShouldBeInRange(Requests / 4, Requests - (Requests / 20), "The requests are too tame, or too wild to get far.");
    }

    /// <summary>Null for an answer that the document foresees.</summary>
    private static async Task<string?> FaultAsync(HostileRequest request, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status >= 500)
            return $"{status} {await response.Content.ReadAsStringAsync()}";

        // An address over 8 KB is refused by the server before the program sees it, as `docs/reading/api.md` says.
        if (status < 400 || request.Method == HttpMethod.Head || status == (int)HttpStatusCode.RequestUriTooLong)
            return null;

        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return $"{status} without a problem";

        // Compressed, as it was asked for.
        if (response.Content.Headers.ContentEncoding.Count > 0)
            return null;

        var problem = await response.JsonAsync();
        var type = problem.Text("type");
        var isForeseen = request.Operation.Problems.Contains(type) || type is "/problems/method-not-allowed" or "/problems/not-found";
        return isForeseen ? null : $"{type} is not documented: {problem.Text("detail")}";
    }
}
