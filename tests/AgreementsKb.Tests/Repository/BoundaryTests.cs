using AgreementsKb.Core.Records;
using MediatR;

namespace AgreementsKb.Tests.Repository;

/// <summary>Rules of the architecture that a reviewer would forget.</summary>
public sealed class BoundaryTests
{
    private static readonly Type[] CoreTypes = typeof(KbRecord).Assembly.GetTypes();

    [Fact]
    public void The_core_knows_no_HTTP_and_no_terminal() =>
        typeof(KbRecord).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name.StartsWith("Spectre", StringComparison.Ordinal)
                || name.StartsWith("System.CommandLine", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Comparison")]
    [InlineData("Records")]
    public void Records_and_comparison_do_no_input_or_output(string folder)
    {
        var offenders =
            from file in Directory.EnumerateFiles(Repo.Path("src", "AgreementsKb.Core", folder), "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            where line.StartsWith("using Npgsql", StringComparison.Ordinal)
                || line.StartsWith("using System.IO;", StringComparison.Ordinal)
                || (line.StartsWith("using System.IO.", StringComparison.Ordinal) && !line.EndsWith(".Hashing;", StringComparison.Ordinal))
                || line.StartsWith("using AgreementsKb.Core.Storage", StringComparison.Ordinal)
                || line.StartsWith("using AgreementsKb.Core.Features", StringComparison.Ordinal)
                || line.Contains("DateTime.Now", StringComparison.Ordinal)
                || line.Contains("DateTime.UtcNow", StringComparison.Ordinal)
                || line.Contains("File.Read", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line}";
        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Every_request_is_a_sealed_record()
    {
        var requests = CoreTypes.Where(type => !type.IsAbstract && type.GetInterfaces().Any(IsRequest)).ToList();
        requests.ShouldNotBeEmpty();
        requests.Where(type => !type.IsSealed || type.GetMethod("<Clone>$") is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_request_has_one_handler()
    {
        var handled = CoreTypes.SelectMany(type => type.GetInterfaces())
            .Where(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(implemented => implemented.GetGenericArguments()[0])
            .ToList();
        var requests = CoreTypes.Where(type => !type.IsAbstract && type.GetInterfaces().Any(IsRequest));
        requests.Where(request => handled.Count(type => type == request) != 1).ShouldBeEmpty();
    }

    [Fact]
    public void Every_record_type_is_sealed_and_immutable()
    {
        var shapes = Kinds.All.Select(kind => kind.Type).SelectMany(Nested).Distinct().ToList();
        shapes.Count.ShouldBeGreaterThan(25);
        shapes.Where(type => !type.IsSealed).ShouldBeEmpty();
        shapes.SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .ShouldBeEmpty();
    }

    private static bool IsRequest(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequest<>);

    private static IEnumerable<Type> Nested(Type type) =>
        RecordShape.Of(type).Fields
            .Where(field => field.Form is FieldForm.Object or FieldForm.Compact)
            .SelectMany(field => Nested(field.ValueType))
            .Prepend(type);
}
