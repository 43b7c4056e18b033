namespace AgreementsKb.Core.Records.Values;

/// <summary>One item of an agreement: <c>border-security</c> in the same agreement, <c>it-tn-2023/border-security</c> in another.</summary>
public sealed record ItemRef : IScalar<ItemRef>
{
    public const string Form = "an item such as `border-security`, or `it-tn-2023/border-security` in another agreement";

    public string? Agreement { get; init; }

    public required string Item { get; init; }

    public static Parsed<ItemRef> Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length <= 2 && parts.All(Slug.IsValid)
            ? Parsed<ItemRef>.Of(new ItemRef { Agreement = parts.Length == 2 ? parts[0] : null, Item = parts[^1] })
            : Parsed<ItemRef>.Failed(Form);
    }

    public string ToText() => Agreement is null ? Item : $"{Agreement}/{Item}";

    public override string ToString() => ToText();
}
