using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using FluentValidation;
using FluentValidation.Results;

namespace AgreementsKb.Core.Features.Records;

/// <summary>The filters of lists: every field of a kind, and some that ask for more than a code.</summary>
internal static class ListFilters
{
    public const string Between = "between";
    public const string StatusOn = "statusOn";
    public const string InForceOn = "inForceOn";
    public const string MinAmount = "minAmount";
    public const string Currency = "currency";
    public const string Period = "period";
    public const string HasDispute = "hasDispute";
    public const string Words = "q";

    private static readonly string[] Once = [StatusOn, InForceOn, MinAmount, Period, HasDispute, Words];

    public static IReadOnlyList<string> Names(RecordKind kind) =>
    [
        .. ListField.All(kind).Select(field => field.Name),
        .. kind.Name switch
        {
            Kinds.Agreement => [Between, StatusOn, InForceOn, MinAmount, HasDispute],
            Kinds.Outcome => [Period, HasDispute],
            _ => Array.Empty<string>(),
        },
        Words,
    ];

    /// <summary>The field whose codes a filter by codes asks for.</summary>
    public static string FieldOf(string filter) => filter == Between ? "party" : filter;

    /// <summary>Adds what is wrong with a filter.</summary>
    public static void Check<T>(ListOf<List.Filter> all, List.Filter filter, RecordKind kind, ValidationContext<T> context)
    {
        var allowed = Names(kind);
        if (!allowed.Contains(filter.Name))
        {
            var names = string.Join(", ", allowed.Select(name => $"`{name}`"));
            context.AddFailure(new ValidationFailure(filter.Name, $"one of the filters {names}", filter.Name)
            {
                CustomState = Nearest.To(filter.Name, allowed).ToListOf(),
            });
        }
        else if (filter.Values.Count == 0 || filter.Values.Any(value => string.IsNullOrWhiteSpace(value) || value.Contains('\0', StringComparison.Ordinal)))
        {
            context.AddFailure(new ValidationFailure(filter.Name, "a value", ""));
        }
        else if (Once.Contains(filter.Name) && filter.Values.Count > 1)
        {
            context.AddFailure(new ValidationFailure(filter.Name, "it to be given once", string.Join("`, `", filter.Values)));
        }
        else if (filter.Values.FirstOrDefault(value => Expected(filter.Name, value) is not null) is { } wrong)
        {
            context.AddFailure(new ValidationFailure(filter.Name, Expected(filter.Name, wrong), wrong) { CustomState = Near(filter.Name, wrong) });
        }
        else if (Needs(filter.Name) is { } other && all.All(one => one.Name != other))
        {
            context.AddFailure(new ValidationFailure(other, $"a value beside `{filter.Name}`", "nothing"));
        }
    }

    /// <summary>An amount means nothing without its currency; it is compared as stated and never converted.</summary>
    private static string? Needs(string filter) => filter == MinAmount ? Currency : null;

    /// <summary>Null where the value will do.</summary>
    private static string? Expected(string filter, string value) => filter switch
    {
        StatusOn or InForceOn when !IsDay(value) => "a day such as `2024-11-17`",
        Period when Edtf.Parse(value).Value is null => Edtf.Form,
        HasDispute when value is not ("true" or "false") => "one of true, false",
        MinAmount when !IsAmount(value) => "an amount such as `100000000`",
        Currency when !Currencies.Known(value) => "an ISO 4217 currency code",
        "year" when value.Length != 4 || !value.All(char.IsAsciiDigit) => "a year such as `2024`",
        _ => null,
    };

    private static ListOf<string> Near(string filter, string value) =>
        filter == Currency ? Nearest.To(value, Currencies.All).ToListOf() : [];

    private static bool IsDay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsAmount(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
