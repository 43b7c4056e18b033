namespace AgreementsKb.Core.Records;

/// <summary>The key of a property in files and answers, where it is not its name in camelCase.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeyAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The property (or each element of it) is the id of a record of one of these kinds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RefersAttribute(params string[] kinds) : Attribute
{
    public IReadOnlyList<string> Kinds { get; } = kinds;
}

/// <summary>The property (or each element of it) is a word of this scheme of the controlled vocabulary.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class VocabularyAttribute(string scheme) : Attribute
{
    public string Scheme { get; } = scheme;
}

/// <summary>The list must not be empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotEmptyAttribute : Attribute;

/// <summary>The text is a slug that names an item within its list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ItemNameAttribute : Attribute;

/// <summary>The text is written by an editor in our own words: checked for loaded wording and copied passages.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OurWordsAttribute : Attribute;

/// <summary>The list may be typed as a single element where it has only one.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOrManyAttribute : Attribute;

/// <summary>Keys declared by this base come after those of the derived record.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class KeysLastAttribute : Attribute;

/// <summary>The word of an enumeration member, where it is not its name in kebab-case.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class WordAttribute(string word) : Attribute
{
    public string Word { get; } = word;
}
