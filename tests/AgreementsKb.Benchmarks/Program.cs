using AgreementsKb.Benchmarks.Compare;
using AgreementsKb.Benchmarks.Fuzz;
using AgreementsKb.Benchmarks.Pages;
using AgreementsKb.Benchmarks.Peers;
using AgreementsKb.Benchmarks.Scale;
using BenchmarkDotNet.Running;

if (args is ["scale", .. var words])
{
    await ScaleRun.RunAsync(words, CancellationToken.None);
}
else if (args is ["compare", .. var sizes])
{
    await CompareRun.RunAsync(sizes, CancellationToken.None);
}
else if (args is ["peers", .. var folders])
{
    await PeersRun.RunAsync(folders, CancellationToken.None);
}
else if (args is ["pages", .. { Length: > 0 } asked])
{
    await PagesRun.RunAsync(asked, CancellationToken.None);
}
else if (args is ["fuzz", .. var wanted])
{
    Environment.ExitCode = await FuzzRun.RunAsync(wanted, CancellationToken.None);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
