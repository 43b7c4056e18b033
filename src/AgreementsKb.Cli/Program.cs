using AgreementsKb.Cli;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C asks to stop, so that a transaction is rolled back and the embedded server is left tidy.
    pressed.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
};

return await KbProgram.RunAsync(args, KbContext.OfProcess(), interrupted.Token);
