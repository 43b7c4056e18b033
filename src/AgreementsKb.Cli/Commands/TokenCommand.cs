using System.CommandLine;
using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Tokens;
using Spectre.Console;
using TokenList = AgreementsKb.Core.Features.Tokens.List;

namespace AgreementsKb.Cli.Commands;

/// <summary><c>kb token</c>: who may write over HTTP.</summary>
internal static class TokenCommand
{
    private const string DefaultLife = "90d";

    public static Command Create(KbContext kb) => new("token", "Tokens for writing over HTTP: create, list, revoke.")
    {
        CreateOne(kb),
        ListAll(kb),
        RevokeOne(kb),
    };

    private static Command CreateOne(KbContext kb)
    {
        var role = new Option<string>("--role")
        {
            Description = "editor, reviewer or admin; each may do what the ones before it may.",
            Required = true,
        };
        role.AcceptOnlyFromAmong([.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())]);
        var name = new Option<string>("--name")
        {
            Description = "Who will hold it: the editor of what is written with it.",
            Required = true,
        };
        var expires = new Option<string>("--expires")
        {
            Description = "From when on it is refused: a date (its first moment, UTC) or a number of days. At most "
                + $"{Core.Features.Tokens.Create.LongestLife} days.",
            DefaultValueFactory = _ => DefaultLife,
        };
        var command = new Command("create", "Make a token. It is shown once, on standard output.") { role, name, expires };
        command.SetAction(async (words, cancellationToken) =>
        {
            var made = await kb.SendAsync(
                new Create.Command(
                    words.GetValue(name)!,
                    Enum.Parse<Role>(words.GetValue(role)!, ignoreCase: true),
                    Moment(words.GetValue(expires)!),
                    Environment.UserName),
                cancellationToken);
            await kb.Terminal.Out.WriteLineAsync(made.Token.Reveal());
            await kb.Terminal.Error.WriteLineAsync(
                $"token {made.Token.Id} for {made.Name} ({Word(made.Role)}), valid until {Written(made.Expires.UtcDateTime)}; "
                + "it is shown only now, and kept nowhere");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command ListAll(KbContext kb)
    {
        var json = CommonOptions.Json();
        var command = new Command("list", "Every token, without its secret, the newest first.") { json };
        command.SetAction(async (words, cancellationToken) =>
        {
            var all = await kb.SendAsync(new TokenList.Query(), cancellationToken);
            if (words.GetValue(json))
            {
                await kb.Terminal.Out.WriteLineAsync(JsonOutput.Of(all));
                return ExitCodes.Done;
            }

            var table = new Table().Border(TableBorder.Simple)
                .AddColumns("id", "name", "role", "state", "expires", "last used", "created by");
            foreach (var token in all.Tokens)
            {
                string[] cells =
                [
                    token.Id, token.Name, Word(token.Role), token.State, Written(token.Expires),
                    token.LastUsed is { } used ? Written(used) : "never", token.CreatedBy,
                ];
                table.AddRow([.. cells.Select(Markup.Escape)]);
            }

            kb.Terminal.Console.Write(table);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command RevokeOne(KbContext kb)
    {
        var id = new Argument<string>("id") { Description = "The id of the token, as `kb token list` shows it." };
        var command = new Command("revoke", "Make a token worthless, at once and for good.") { id };
        command.SetAction(async (words, cancellationToken) =>
        {
            var gone = await kb.SendAsync(new Revoke.Command(words.GetValue(id)!), cancellationToken);
            await kb.Terminal.Error.WriteLineAsync(
                $"token {gone.Id} of {gone.Name} {(gone.Already ? "had been revoked already" : "is revoked")}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static DateTimeOffset Moment(string text)
    {
        if (text.EndsWith('d')
            && int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days < 10_000)
        {
            return DateTimeOffset.UtcNow.AddDays(days);
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var date)
            ? new DateTimeOffset(date)
            : throw new BadParameterError("--expires", text, "a date such as 2027-01-01, or days such as 90d");
    }

    private static string Word(Role role) => role.ToString().ToLowerInvariant();

    private static string Written(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
