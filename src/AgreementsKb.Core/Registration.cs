using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Core.Features.Pipeline;
using AgreementsKb.Core.Features.Records.Indexed;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Core;

/// <summary>Everything that the knowledge base needs from a container, in one place.</summary>
public static class Registration
{
    public static IServiceCollection AddAgreementsKb(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<Store>();
        services.AddSingleton<Listening>();
        services.AddSingleton<Snapshots>();
        services.AddSingleton<Registers>();
        services.AddSingleton<Slices>();
        services.AddSingleton<Present>();
        services.AddSingleton<Turns>();
        services.AddSingleton<ListIndexes>();
        services.AddSingleton<Kept>();
        services.AddSingleton<KeptCounts>();
        services.AddSingleton<KeptCoverage>();
        services.AddSingleton<DisputeSource>();
        services.AddSingleton<ClaimTotals>();
        services.AddSingleton<KeepingUp>();

        services.AddTransient<ServiceFactory>(provider => provider.GetService!);
        services.AddTransient<IMediator, Mediator>();
        services.AddImplementationsOf(typeof(IRequestHandler<,>), ServiceLifetime.Transient);

        // Their rules never change, and to build them takes longer than to apply them. What changes (the time) is asked for within a rule.
        services.AddImplementationsOf(typeof(IValidator<>), ServiceLifetime.Singleton);

        // The first one is outermost.
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(StoreErrorTranslation<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(Validation<,>));
        return services;
    }

    private static void AddImplementationsOf(this IServiceCollection services, Type definition, ServiceLifetime lifetime)
    {
        var found =
            from type in typeof(Registration).Assembly.GetTypes()
            where type is { IsAbstract: false, IsGenericTypeDefinition: false }
            from implemented in type.GetInterfaces()
            where implemented.IsGenericType && implemented.GetGenericTypeDefinition() == definition
            select (Interface: implemented, Type: type);
        foreach (var (implemented, type) in found)
        {
            services.Add(new ServiceDescriptor(implemented, type, lifetime));
        }
    }
}
