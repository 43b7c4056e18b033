using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AgreementsKb.Tests.Web.Contract.Fuzzing;

namespace AgreementsKb.Benchmarks.Fuzz;

/// <summary>Many random and hostile requests to a running server, made up from the OpenAPI document that it serves.</summary>
internal static class FuzzRun
{
    private const int Seed = 1;
    private const int AtOnce = 4;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    /// <param name="words">How many requests; the address of the server; a token of an editor, where writing is to be tried too.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>1 where an answer was the server's own fault, or took longer than a second.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var count = words.Count > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 20_000;
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        client.BaseAddress = new Uri(words.Count > 1 ? words[1] : "http://localhost:5080");
        var token = words.Count > 2 ? words[2] : null;
        var document = await client.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative), cancellationToken);
        var hostile = new HostileRequests(ApiDocument.Parse(document), Seed);
        var answers = new ConcurrentBag<Answer>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, count).Select(_ => hostile.Next()), options, async (request, stop) =>
            answers.Add(await AskAsync(client, request, token, stop)));
        return Report(answers);
    }

    private static async Task<Answer> AskAsync(HttpClient client, HostileRequest request, string? token, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        using var message = request.Message(token);
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!request.Operation.IsEndless)
            await response.Content.CopyToAsync(Stream.Null, cancellationToken);

        return new Answer(request.ToString(), (int)response.StatusCode, Stopwatch.GetElapsedTime(begun));
    }

    private static int Report(IReadOnlyCollection<Answer> answers)
    {
        foreach (var status in answers.GroupBy(answer => answer.Status).OrderBy(status => status.Key))
            Console.WriteLine($"{status.Key}: {status.Count()}");

        var slowest = answers.OrderByDescending(answer => answer.Took).First();
        Console.WriteLine($"{answers.Count} requests; the slowest answer took {slowest.Took.TotalMilliseconds:0} ms: {Short(slowest.Request)}");
        var faults = answers.Where(answer => answer.Status >= 500 || answer.Took > Slow).ToList();
        foreach (var fault in faults)
            Console.WriteLine($"{fault.Status} after {fault.Took.TotalMilliseconds:0} ms: {fault.Request}");

        return faults.Count == 0 ? 0 : 1;
    }

    private static string Short(string request) => request.Length > 200 ? request[..200] + "…" : request;

    private sealed record Answer(string Request, int Status, TimeSpan Took);
}
