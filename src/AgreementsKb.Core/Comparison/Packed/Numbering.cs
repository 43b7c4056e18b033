namespace AgreementsKb.Core.Comparison.Packed;

/// <summary>Gives each value a number, equal ones the same, from 0 on; so one of each is kept.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T>? equality = null)
    where T : class
{
    /// <summary>Stands for no value.</summary>
    public const int None = -1;

    private readonly Dictionary<T, int> _numbers = new(equality);

    public int Of(T? value)
    {
        if (value is null)
        {
            return None;
        }

        if (!_numbers.TryGetValue(value, out var number))
        {
            _numbers.Add(value, number = _numbers.Count);
        }

        return number;
    }

    /// <summary>The values by their numbers.</summary>
    public T[] Values()
    {
        var values = new T[_numbers.Count];
        foreach (var (value, number) in _numbers)
        {
            values[number] = value;
        }

        return values;
    }
}
