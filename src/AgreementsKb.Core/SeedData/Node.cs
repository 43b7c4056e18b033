using System.Runtime.InteropServices;

namespace AgreementsKb.Core.SeedData;

/// <summary>A place in a file. Lines and columns count from 1, columns in UTF-16 units as editors do.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Position(int Line, int Column)
{
    public static readonly Position Start = new(1, 1);
}

/// <summary>
/// What a YAML or a JSON file says, before it is known what it means. Both languages are read into it and written from it,
/// so that everything after it is the same for both.
/// </summary>
public abstract record Node(Position At);

/// <summary>Keys with values, in the order of the file.</summary>
public sealed record MappingNode(Position At, IReadOnlyList<Entry> Entries) : Node(At)
{
    public Entry? Find(string key)
    {
        // Without a closure and an enumerator: it is asked for every key of every record.
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Key == key)
            {
                return Entries[i];
            }
        }

        return null;
    }
}

/// <summary>One key of a mapping. <see cref="At"/> is where the key stands.</summary>
public sealed record Entry(string Key, Position At, Node Value);

/// <summary>A list.</summary>
public sealed record SequenceNode(Position At, IReadOnlyList<Node> Items) : Node(At);

/// <summary>What kind of scalar it was typed as. A quoted text is text whatever it looks like.</summary>
public enum ScalarKind
{
    Text,
    Number,
    Boolean,
    Null,
}

/// <summary>A single value; <see cref="Text"/> is the text as typed, without quotes and escapes.</summary>
public sealed record ScalarNode(Position At, ScalarKind Kind, string Text) : Node(At);
