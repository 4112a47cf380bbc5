using System.Net;
using ItaIngest.Web.Pages.Errors;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Security;

/// <summary>
/// Answers only where the browser asks for this machine by an address that is meant. A page elsewhere can let its own name lead to
/// 127.0.0.1 (DNS rebinding); the name in the request gives it away.
/// </summary>
internal sealed class KnownHosts(RequestDelegate next, ReviewOptions options)
{
    public Task InvokeAsync(HttpContext context) =>
        IsKnown(context.Request.Host.Host) ? next(context) : ErrorAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, w => w.OtherHost);

    private bool IsKnown(string host)
    {
        if (host is "localhost" or "127.0.0.1" or "[::1]") return true;
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var address)) return IsAny && string.Equals(host, Environment.MachineName, StringComparison.OrdinalIgnoreCase);

        // Listening everywhere, any of this machine's addresses may have been used; a number cannot be made to lead elsewhere.
        return address.Equals(options.Address) || IsAny;
    }

    private bool IsAny => options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any);
}
