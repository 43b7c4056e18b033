using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Gists;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Charts;
using AgreementsKb.Web.Rendering.Languages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages;

/// <summary>Two to six subjects side by side.</summary>
public sealed class CompareModel(IMediator mediator, Footnotes footnotes, PageMoment moment, PageLanguage language) : PageModel
{
    /// <summary>More columns than these scroll within the table.</summary>
    public const int FewColumns = 3;

    private const string With = "with";

    /// <summary>More groups than these that only one subject has would bury those that can be compared.</summary>
    private const int MostOfOne = 3;

    public string? Words { get; private set; }

    /// <summary>Whether every answer is open, on the screen and on paper.</summary>
    public bool PrintsAll => Opened.InFull(Request);

    public string Currency { get; private set; } = Comparer.DefaultCurrency;

    public ComparisonTable? Table { get; private set; }

    /// <summary>The questions with their answers.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Problem? Problem { get; private set; }

    /// <summary>Subjects that there are, where nothing is near what was asked.</summary>
    public IReadOnlyList<string> Instead { get; private set; } = [];

    public CompareAddress Address { get; private set; } = null!;

    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    /// <summary>What no source reports, once for all subjects of which it is so.</summary>
    public IEnumerable<(string What, IReadOnlyList<string> Subjects)> Gaps =>
        from gap in Table!.Gaps
        let subject = Table.Subjects.Single(subject => subject.Id == gap.Subject)
        let cell = Table.Dimensions.Single(row => row.Key == gap.Dimension).Cells[Table.Subjects.ToList().IndexOf(subject)]
        group subject.Label by cell.Note ?? "" into subjects
        select (subjects.Key, (IReadOnlyList<string>)[.. subjects]);

    /// <summary>How many questions are left out because every subject answers them alike.</summary>
    public int Alike { get; private set; }

    /// <summary>The moment that the next question is about as well; null for the present.</summary>
    public string? AsOf => moment.AsOf;

    /// <summary>The last day of publication that counts, as the form takes it; null for all.</summary>
    public string? KnownBy => Table?.KnownBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The query of this comparison, for the same in another form.</summary>
    public string Query
    {
        get
        {
            var link = Table!.AsOf is null ? Table.Latest : Table.Permalink;
            return link[link.IndexOf('?', StringComparison.Ordinal)..];
        }
    }

    /// <summary>The comparison with whole links, as it is cited on paper.</summary>
    public ComparisonTable Cited => Request.Host.HasValue ? Table!.At(new Uri($"{Request.Scheme}://{Request.Host}")) : Table!;

    /// <summary>The question with what was wrong put right.</summary>
    public string Corrected(string suggestion) => Problem!.Parameter is "asOf"
        ? $"/compare{QueryString.Create(Request.Query.Where(pair => pair.Key != "asOf")).Add("asOf", suggestion)}"
        : Problem.Parameter is With || Request.Query.ContainsKey(With)
            ? $"/compare{QueryString.Create(Request.Query.Where(pair => pair.Key != With)).Add(With, suggestion)}"
            : $"/compare?q={Uri.EscapeDataString(suggestion)}";

    /// <summary>The question with a subject that there is in the place of what was not understood; a subject alone gets another beside it.</summary>
    public string InsteadOf(string subject) => Corrected(
        Request.Query.ContainsKey(With) ? subject
        : Problem!.Understood is { Count: > 0 } ? Problem.Found!.Replace(Problem.NotUnderstood!, subject, StringComparison.Ordinal)
        : $"{subject} versus {Instead.First(other => other != subject)}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Request.Query = RequestQuery.Filled(Request);
        Words = Request.Query["q"].FirstOrDefault()?.Trim();
        Currency = Request.Query["currency"].FirstOrDefault() is { Length: > 0 } code ? code.ToUpperInvariant() : Currency;
        if (string.IsNullOrEmpty(Words) && !Request.Query.ContainsKey("subject"))
            return Page();

        moment.Keep(Request.Query["asOf"].FirstOrDefault());
        try
        {
            if (Request.Query[With].FirstOrDefault() is { } more)
                return await AddedAsync(more, cancellationToken);

            Table = await mediator.Send(Comparisons.Read(Request), cancellationToken);
        }
        catch (KbError error) when (error is NotUnderstoodError or BadParameterError)
        {
            Problem = ProblemOf.Error(error);
            Instead = error is NotUnderstoodError { Suggestions.Count: 0 } unknown ? unknown.Examples : [];
            Response.StatusCode = Problem.Status;
            if (Problem.Parameter is "asOf")
                moment.Keep(asOf: null);

            return Page();
        }

        Show(Table);
        return Page();
    }

    private void Show(ComparisonTable table)
    {
        moment.Offer(table.AsOf);
        language.Name(table.Subjects.SelectMany(subject => subject.Agreements.Select(agreement => agreement.Title).Append(subject.Label)));
        footnotes.Know(table.Sources);
        Address = new CompareAddress(
            table, Request.Query["only"] == "differences", [.. Request.Query["fold"].OfType<string>().Where(IsQuestion)]);
        var rows = table.Dimensions.Where(dimension => !Address.Differences || !AllSame(dimension)).ToList();
        Alike = table.Dimensions.Count - rows.Count;
        Rows = [.. KeyQuestions.Ordered(rows).Select(Read)];
        Charts = [.. ChartsOf.Comparison(table).Select(chart => chart.At("/charts/compare", Query))];
    }

    private bool IsQuestion(string key) => Table!.Dimensions.Any(dimension => dimension.Key == key);

    /// <summary>The words that were added become subjects; the address that results can be sent to others.</summary>
    private async Task<IActionResult> AddedAsync(string words, CancellationToken cancellationToken)
    {
        var added = await mediator.Send(new ReadSubjects.Query(words, moment.AsOf), cancellationToken);
        var kept = Request.Query.Where(pair => pair.Key != With).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var all = kept.Concat(added.Select(subject => KeyValuePair.Create("subject", (string?)subject.Id))).Distinct();
        return LocalRedirect(language.Link("/compare" + QueryString.Create(all)));
    }

    /// <summary>A dispute whose card stands in a folded row has it in the next that holds it.</summary>
    private Row Read(Dimension dimension)
    {
        if (Address.IsFolded(dimension))
            return new Row(dimension, [], [], [], AllSame(dimension), Axis: null, IsFolded: true);

        var axis = TimeAxis.Of(dimension);
        var cells = dimension.Cells.Select((_, column) => CellView.Of(dimension, column, Table!, footnotes, axis)).ToList();
        var bands = dimension.Groups.Prepend<ValueGroup?>(null)
            .Select((group, index) => new Band(group, [.. cells.Select(parts => parts[index])]))
            .Where(band => dimension.Groups.Count == 0 || band.Group is not null || !band.Cells.All(cell => cell.IsBare))
            .ToLookup(band => band.IsOfOne);
        var few = bands[true].Count() <= MostOfOne;
        return new Row(
            dimension,
            [.. dimension.Cells.Select((cell, column) => new Short(cell, Gist.Of(dimension, column), [.. DisputeWeight.Of(Table!, cell)]))],
            few ? [.. bands[false].Concat(bands[true]).OrderBy(PlaceOf)] : [.. bands[false]],
            few ? [] : [.. bands[true]],
            AllSame(dimension),
            axis,
            IsFolded: false);

        int PlaceOf(Band band) => band.Group is null ? -1 : dimension.Groups.ToList().IndexOf(band.Group);
    }

    /// <summary>Cells that say the same are set back, so that those that differ stand out.</summary>
    private static bool AllSame(Dimension dimension) => dimension.Cells
        .Select(cell => cell.Values.Select(value => value.Text).Order(StringComparer.Ordinal).Prepend($"{cell.State}"))
        .Select(texts => string.Join("; ", texts))
        .Distinct(StringComparer.Ordinal)
        .Count() == 1;

    /// <summary>A question.</summary>
    /// <param name="Shorts">Its answers in a few lines, which stand above the whole of them.</param>
    /// <param name="Bands">Its answers, the values of one group beside each other.</param>
    /// <param name="OfOne">Groups in which one subject only has something: with nothing to set them against, they are named and opened.</param>
    /// <param name="Axis">The scale on which the times of its reports are drawn.</param>
    /// <param name="IsFolded">Its answers are not shown.</param>
    public sealed record Row(
        Dimension Dimension,
        IReadOnlyList<Short> Shorts,
        IReadOnlyList<Band> Bands,
        IReadOnlyList<Band> OfOne,
        bool Same,
        TimeAxis? Axis,
        bool IsFolded)
    {
        /// <summary>Where sources differ in it.</summary>
        public int Disputed { get; } = Dimension.Cells.SelectMany(cell => cell.Disputes).Distinct(StringComparer.Ordinal).Count();

        /// <summary>How many reports answer it.</summary>
        public int Reports { get; } = Dimension.Cells.Sum(cell => cell.Values.Count);

        /// <summary>It names what sources differ on: all of it stands in sight, with the cards that no other row has.</summary>
        public bool NamesDisputes => Dimension.Key == KeyQuestions.Disputes;

        /// <summary>Its findings say again what its short answers say.</summary>
        public bool FindingsRepeat => KeyQuestions.SaysFindings(Dimension);
    }

    /// <summary>An answer in a few lines.</summary>
    /// <param name="Disputes">What sources differ on in it, the weightiest first.</param>
    public sealed record Short(Cell Cell, IReadOnlyList<GistLine> Lines, IReadOnlyList<Dispute> Disputes)
    {
        /// <summary>It says only that there is nothing, or why.</summary>
        public bool IsBare => Lines.Count == 0 && Disputes.Count == 0;
    }

    /// <param name="Group">Null for what stands in no group.</param>
    public sealed record Band(ValueGroup? Group, IReadOnlyList<CellView> Cells)
    {
        public bool IsOfOne => Group is not null && Cells.Count > 1 && Cells.Count(cell => !cell.IsEmpty) < 2;
    }
}
