using System.Threading.RateLimiting;
using ItaIngest.Web.Pages.Errors;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Security;

/// <summary>
/// So many requests are answered at once, so many wait for their turn, and the rest are told to come again: however many there are, the page
/// stays as fast as this machine is. A form is read before it comes here, so that one that is sent slowly keeps nobody waiting.
/// </summary>
internal sealed class RequestLimit(RequestDelegate next, ConcurrencyLimiter places)
{
    /// <summary>Requests that are answered at the same time.</summary>
    public const int AtOnce = 32;

    /// <summary>Requests that wait: a page needs some for its own files, and fifty people may open one at the same moment.</summary>
    public const int Waiting = 128;

    /// <summary>The places, which are there as long as the page is.</summary>
    public static ConcurrencyLimiter Places() => new(new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    public async Task InvokeAsync(HttpContext context)
    {
        using var place = await places.AcquireAsync(1, context.RequestAborted);
        if (place.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = "1";
        await ErrorAnswer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, w => w.Busy);
    }
}
