using System.Runtime.CompilerServices;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Changes;

/// <summary>The changes as they happen, for as long as somebody listens.</summary>
public static class Follow
{
    /// <summary>How many changes are read at a time.</summary>
    private const int Batch = 200;

    /// <param name="Position">The number of the last change that is known already; null to begin with the next one.</param>
    public sealed record Query(long? Position) : IRequest<Result>
    {
        /// <summary>Names of kinds of record; none for all.</summary>
        public ListOf<string> Kinds { get; init; } = [];

        /// <summary>With the record as each change left it.</summary>
        public bool WithData { get; init; }

        /// <summary>After how long without a change a page comes that is empty.</summary>
        public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);
    }

    /// <param name="Position">After which change it begins: never one that the store does not hold.</param>
    /// <param name="Revision">Sequence number of the last change in the store.</param>
    /// <param name="Pages">
    /// Each with changes, or empty after a while without any. Ends where the database was put back to an earlier state, and
    /// otherwise when it is no longer asked.
    /// </param>
    public sealed record Result(long Position, long Revision, IAsyncEnumerable<After.Result> Pages);

    internal sealed class Handler(Store store, Listening listening) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var revision = await LastChange.OfAsync(source, cancellationToken);
            var position = Math.Min(request.Position ?? revision, revision);
            var query = new After.Query(position, Batch) { Kinds = request.Kinds, WithData = request.WithData };
            var pages = PagesAsync(query, request.Patience, cancellationToken);
            return new Result(position, revision, StoreErrors.TranslateAsync(pages, store.Where, cancellationToken));
        }

        private async IAsyncEnumerable<After.Result> PagesAsync(
            After.Query query, TimeSpan patience, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (true)
            {
                var next = listening.Next;
                var page = await After.ReadAsync(await store.OpenAsync(cancellationToken), query, cancellationToken);
                if (page.Revision < query.Position)
                {
                    yield break;
                }

                query = query with { Position = page.Position };
                if (page.Items.Count > 0)
                {
                    yield return page;
                }
                else if (!await ComesAsync(next, patience, cancellationToken))
                {
                    yield return page;
                }
            }
        }

        /// <returns>False where nothing happened for too long.</returns>
        private static async Task<bool> ComesAsync(Task next, TimeSpan patience, CancellationToken cancellationToken)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var first = await Task.WhenAny(next, Task.Delay(patience, ended.Token));
            await ended.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return first == next;
        }
    }
}
