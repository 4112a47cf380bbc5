using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ItaIngest.Web.Security;

/// <summary>The keys that forms are signed with live as long as the process, and are written nowhere.</summary>
internal static class KeysInMemory
{
    public static void Use(IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();

        // The framework warms up keys on disk at every start, also where they are not used: that would write into the home folder.
        foreach (var warmUp in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace?.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal) == true).ToList())
        {
            services.Remove(warmUp);
        }
    }
}
