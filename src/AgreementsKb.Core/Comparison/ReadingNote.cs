using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>How words were read, where that needs saying.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Narrower">Narrower readings, each a whole comparison with one subject in place of the wide one.</param>
public sealed record ReadingNote(string Text, ListOf<NarrowerReading> Narrower)
{
    public ReadingNote(string text)
        : this(text, [])
    {
    }
}

/// <param name="Label">The title of the agreement, or the names of the parties.</param>
/// <param name="Subjects">Ids of all subjects of that comparison, in order.</param>
public sealed record NarrowerReading(string Label, ListOf<string> Subjects);
