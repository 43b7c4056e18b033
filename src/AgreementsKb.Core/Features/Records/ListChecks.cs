using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using FluentValidation;
using FluentValidation.Results;

namespace AgreementsKb.Core.Features.Records;

/// <summary>What may be asked of a list besides its filters.</summary>
internal static class ListChecks
{
    public static void OneOf<T>(string parameter, IEnumerable<string> given, IReadOnlyList<string> allowed, ValidationContext<T> context)
    {
        if (given.FirstOrDefault(name => !allowed.Contains(name)) is { } wrong)
        {
            var expected = allowed.Count == 0 ? "nothing: there is none of it here" : "one of " + string.Join(", ", allowed);
            context.AddFailure(new ValidationFailure(parameter, expected, wrong)
            {
                CustomState = Nearest.To(wrong, allowed).ToListOf(),
            });
        }
    }

    /// <summary>A path is keys joined by dots, each a key of what the one before it holds.</summary>
    public static void Paths<T>(IEnumerable<string> paths, Type record, ValidationContext<T> context)
    {
        foreach (var path in paths)
        {
            var (type, walked) = (record, "");
            foreach (var key in path.Split('.'))
            {
                var shape = type is null ? null : RecordShape.Of(type);
                if (shape?.ByKey.GetValueOrDefault(key) is not { } field)
                {
                    var near = Nearest.To(key, shape?.ByKey.Keys ?? []).Select(name => walked + name).ToListOf();
                    var expected = shape is null
                        ? $"nothing after `{walked.TrimEnd('.')}`, which holds no keys"
                        : "a key of " + (walked.Length == 0 ? "the record: " : $"`{walked.TrimEnd('.')}`: ") + string.Join(", ", shape.Fields.Select(one => one.Key));
                    context.AddFailure(new ValidationFailure("fields", expected, path) { CustomState = near });
                    return;
                }

                type = field.Form is FieldForm.Object or FieldForm.Compact ? field.ValueType : null;
                walked += key + ".";
            }
        }
    }

    /// <summary>A day alone asks for nothing.</summary>
    public static void StatusOn<T>(ListOf<List.Filter> filters, ListOf<string> facets, ValidationContext<T> context)
    {
        var day = filters.FirstOrDefault(filter => filter.Name == ListFilters.StatusOn);
        if (day is { Values.Count: > 0 } && !facets.Contains("status") && filters.All(filter => filter.Name != "status"))
        {
            context.AddFailure(new ValidationFailure("status", $"a status, or the facet, beside `{ListFilters.StatusOn}`", "nothing"));
        }
    }
}
