using System.Collections.Concurrent;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Web.Caching;

/// <summary>
/// The finished answers of one epoch: none of them outlives it, not even one that is still being worked out when it ends. What
/// was not asked for again goes first when they take too much memory. Safe to use from many threads.
/// </summary>
internal sealed class KeptAnswers(Epoch epoch, CacheOptions options)
{
    private readonly ConcurrentDictionary<AnswerKey, Coming> _answers = new();
    private readonly Queue<(AnswerKey Key, Coming Answer, long Bytes)> _kept = new();
    private long _bytes;

    public Epoch Epoch { get; } = epoch;

    /// <summary>About what they take in memory.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The answer, or the promise of one that somebody works out; or a new promise, for the caller to keep.</summary>
    public Coming Get(AnswerKey key, out bool isMine)
    {
        isMine = false;
        if (_answers.TryGetValue(key, out var known))
            return known;

        var mine = new Coming();
        var found = _answers.GetOrAdd(key, mine);
        isMine = ReferenceEquals(found, mine);
        return found;
    }

    /// <summary>The answer cannot be kept: who waits for it asks for itself, and so does who comes later.</summary>
    public void Forget(AnswerKey key, Coming coming)
    {
        _answers.TryRemove(KeyValuePair.Create(key, coming));
        coming.Give(answer: null);
    }

    public void Keep(AnswerKey key, Coming coming, KeptAnswer answer)
    {
        coming.Give(answer);
        var bytes = (long)key.Bytes + answer.Bytes;
        lock (_kept)
        {
            _kept.Enqueue((key, coming, bytes));
            _bytes += bytes;
            while (_bytes > options.Bytes && _kept.TryDequeue(out var oldest))
            {
                if (oldest.Answer.WasAskedForAgain())
                {
                    _kept.Enqueue(oldest);
                    continue;
                }

                _answers.TryRemove(KeyValuePair.Create(oldest.Key, oldest.Answer));
                _bytes -= oldest.Bytes;
            }
        }
    }
}

/// <summary>An answer that is there, or that somebody works out.</summary>
internal sealed class Coming
{
    private readonly TaskCompletionSource<KeptAnswer?> _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _again;

    /// <summary>Null where it turned out that it cannot be kept.</summary>
    public Task<KeptAnswer?> Answer
    {
        get
        {
            if (!_again)
                _again = true;

            return _given.Task;
        }
    }

    public bool IsGiven => _given.Task.IsCompleted;

    public void Give(KeptAnswer? answer) => _given.TrySetResult(answer);

    /// <summary>Since this was last asked.</summary>
    public bool WasAskedForAgain() => Interlocked.Exchange(ref _again, false);
}
