using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Features.Tokens;

/// <summary>
/// A token: <c>akb_</c>, a public id by which it is listed, and a secret of 256 random bits. It writes itself without the
/// secret, so that no log and no message can hold it by accident.
/// </summary>
public sealed partial class TokenText
{
    private const int IdBytes = 6;
    private const int SecretBytes = 32;

    private readonly byte[] _secret;

    private TokenText(string id, byte[] secret)
    {
        Id = id;
        _secret = secret;
    }

    /// <summary>Its public part.</summary>
    public string Id { get; }

    /// <summary>Null where the text has not the form of a token.</summary>
    public static TokenText? Parse(string text) => Form().Match(text) is { Success: true } match
        ? new TokenText(match.Groups[1].Value, Convert.FromHexString(match.Groups[2].ValueSpan))
        : null;

    public static bool IsId(string text) => IdForm().IsMatch(text);

    /// <summary>The whole of it: to be shown once, to whom it was made for.</summary>
    public string Reveal() => $"akb_{Id}_{Convert.ToHexStringLower(_secret)}";

    public override string ToString() => $"akb_{Id}_…";

    internal static TokenText New() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
        RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What is kept of the secret.</summary>
    internal byte[] Hash() => SHA256.HashData(_secret);

    [GeneratedRegex(@"^akb_([0-9a-f]{12})_([0-9a-f]{64})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();
}
