using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.Harness;

/// <summary>The lines of an export by themselves: whether references lead anywhere is not asked, unlike in an import.</summary>
internal static class ExportReading
{
    public static Check.Result Of(ReadOnlyMemory<byte> utf8, string file)
    {
        var problems = new ProblemLog(file);
        var documents = ExportLines.Split(utf8)
            .Select(line => ExportLines.Line(line.Line, line.Number, problems))
            .OfType<Document>()
            .ToList();
        var records = problems.Count > 0 ? [] : documents
            .Select(document => CheckedRecord.Of(document.Record!) with { Revision = document.Revision })
            .ToList();
        return new Check.Result(problems.Problems.ToListOf(), records, documents.Count);
    }
}
