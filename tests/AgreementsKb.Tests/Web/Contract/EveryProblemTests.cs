using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AgreementsKb.Core.Features.Disputes;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Limits;
using AgreementsKb.Web.Problems;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Web.Contract;

/// <summary>Every kind of problem is met, over HTTP, and looks as the document says.</summary>
[Collection(ContractCollection.Name)]
public sealed class EveryProblemTests(EveryProblemTests.StrictSite site, EveryProblemTests.SpentSite spent)
    : IClassFixture<EveryProblemTests.StrictSite>, IClassFixture<EveryProblemTests.SpentSite>
{
    private readonly JsonSchema _schemas = new(ContractSite.Api.Document);
    private readonly List<string> _met = [];

    [Fact]
    public async Task Every_kind_of_problem_is_met()
    {
        await MeetReadingAsync();
        await MeetWritingAsync();
        await MeetTroubleAsync();
        _met.ShouldBe(ProblemKinds.All.Select(kind => kind.Name), ignoreOrder: true);
    }

    private async Task MeetReadingAsync()
    {
        await MeetAsync(ProblemKinds.BadParameter, GetAsync(site, "/api/v1/terms?limit=0"));
        await MeetAsync(ProblemKinds.NotUnderstood, GetAsync(site, "/api/v1/compare?q=Atlantis%20versus%20Utopia"));
        await MeetAsync(ProblemKinds.NotFound, GetAsync(site, "/api/v1/terms/theme-none"));
        await MeetAsync(ProblemKinds.NotAcceptable, GetAsync(site, "/api/v1/compare?q=Italy", accept: "image/png"));
        await MeetAsync(ProblemKinds.MethodNotAllowed, site.Client.DeleteAsync(new Uri("/api/v1/terms", UriKind.Relative)));
        await MeetAsync(ProblemKinds.Internal, GetAsync(site, "/api/v1/disputes"));
    }

    private async Task MeetWritingAsync()
    {
        var editor = await site.TokenAsync();
        var first = EditedSite.Term("first", "Defined anew.");
        await MeetAsync(ProblemKinds.Unauthorized, site.PostAsync(token: null, first));
        await MeetAsync(ProblemKinds.Forbidden, site.SendAsync(HttpMethod.Post, "/waiting/1/approve", editor, "{}", "application/json"));
        await MeetAsync(ProblemKinds.PreconditionRequired, site.PostAsync(editor, first));
        await MeetAsync(ProblemKinds.BadRequest, RawAsync(editor, "Transfer-Encoding: chunked", "many\r\n"));
        await MeetAsync(ProblemKinds.BadData, site.PostAsync(editor, """{"kind":"term","data":{"id":"theme-new"}}"""));
        await MeetAsync(ProblemKinds.UnsupportedMediaType, site.SendAsync(HttpMethod.Post, "", editor, "a", "image/png"));
        await MeetAsync(ProblemKinds.TooLarge, site.PostAsync(editor, new string(' ', 5000)));
        await MeetAsync(ProblemKinds.TooSlow, RawAsync(editor, "Content-Length: 100", ""));
        using (var changed = await site.PostAsync(editor, EditedSite.Term("first", "Defined anew.", revision: 1)))
            changed.StatusCode.ShouldBe(HttpStatusCode.Created);

        await MeetAsync(ProblemKinds.Conflict, site.PostAsync(editor, EditedSite.Term("first", "In other words.", revision: 1)));
        await MeetAsync(ProblemKinds.PreconditionFailed, site.PostAsync(editor, EditedSite.Term("first", "In other words."), "\"1\""));
        using (var removed = await site.PostAsync(editor, """{"kind":"term","id":"theme-first","revision":2,"remove":true}"""))
            removed.StatusCode.ShouldBe(HttpStatusCode.Created);

        await MeetAsync(ProblemKinds.Gone, GetAsync(site, "/api/v1/terms/theme-first"));
    }

    /// <summary>Three requests are all that this site answers.</summary>
    private async Task MeetTroubleAsync()
    {
        await MeetAsync(ProblemKinds.Busy, spent.PostAsync(await spent.TokenAsync(), EditedSite.Term("second")));
        await spent.LoseDatabaseAsync();
        await MeetAsync(ProblemKinds.StoreUnavailable, GetAsync(spent, "/api/v1/terms"));
        await MeetAsync(ProblemKinds.TooManyRequests, GetAsync(spent, "/api/v1/terms"));
    }

    private async Task MeetAsync(ProblemKind kind, Task<HttpResponseMessage> asked)
    {
        using var response = await asked;
        var said = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(kind.Status, said);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.JsonAsync();
        problem.Text("type").ShouldBe(kind.Type, said);
        problem.Text("title").ShouldBe(kind.Title);
        problem.Text("requestId").ShouldBe(response.Headers.GetValues("X-Request-Id").Single());
        var schema = ContractSite.Api.Document.GetProperty("components").GetProperty("schemas").GetProperty("Problem");
        _schemas.Faults(schema, problem).ShouldBeEmpty(said);
        _met.Add(kind.Name);
    }

    private static async Task<HttpResponseMessage> GetAsync(EditedSite site, string path, string accept = "*/*")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        return await site.Client.SendAsync(request);
    }

    /// <summary>A body that no client would send: cut short, or garbled.</summary>
    private async Task<HttpResponseMessage> RawAsync(string token, string length, string sent)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(site.Client.BaseAddress!.Host, site.Client.BaseAddress.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/v1/changesets?reason=Tried HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + $"{length}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/x-ndjson\r\n\r\n{sent}"));
        using var reader = new StreamReader(line.GetStream());
        var (head, body) = (await reader.ReadToEndAsync()).Split("\r\n\r\n", 2) is [var first, var rest] ? (first, rest) : ("", "");
        var lines = head.Split("\r\n");
        var response = new HttpResponseMessage((HttpStatusCode)int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body[body.IndexOf('{')..(body.LastIndexOf('}') + 1)])),
        };
        foreach (var header in lines[1..].Select(header => header.Split(": ", 2)))
        {
            if (!response.Headers.TryAddWithoutValidation(header[0], header[1]) && header[0] != "Content-Length")
                response.Content.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        return response;
    }

    /// <summary>Takes short bodies that come at once, and fails where disputes are asked for.</summary>
    public sealed class StrictSite(PostgresFixture postgres) : EditedSite(postgres)
    {
        protected override EditingOptions Options => new(Review: false) { LongestBody = 2000, Arrival = TimeSpan.FromSeconds(1) };

        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(
            services => services.AddTransient<IRequestHandler<List.Query, List.Result>, Failing>());
    }

    /// <summary>Has no time for changesets, and not much for anybody.</summary>
    public sealed class SpentSite : EditedSite
    {
        private readonly PostgresFixture _postgres;

        public SpentSite(PostgresFixture postgres)
            : base(postgres) => _postgres = postgres;

        protected override EditingOptions Options => new(Review: false) { Work = TimeSpan.Zero };

        public Task LoseDatabaseAsync() => _postgres.DropDatabaseAsync(Knowledge.ConnectionString);

        protected override void Configure(IWebHostBuilder builder) => builder
            .UseSetting(RateLimitOptions.PerMinuteSetting, "2")
            .UseSetting(RateLimitOptions.LocalSetting, "true");
    }

    private sealed class Failing : IRequestHandler<List.Query, List.Result>
    {
        public Task<List.Result> Handle(List.Query request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("It is a test.");
    }
}
