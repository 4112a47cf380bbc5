using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Security;

/// <summary>
/// The headers of every answer. Report text is hostile: whatever of it got into a page unencoded could neither run, nor load anything,
/// nor send anything away.
/// </summary>
internal sealed class ResponseHeaders(RequestDelegate next)
{
    /// <summary>What a page may do. Styles and scripts stand in files of ours; there are none in the pages themselves.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // With "no-referrer" browsers would say "Origin: null" of our own forms, and FormGuard could not tell them from others.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-store";
        context.Response.OnStarting(() =>
        {
            // Meant for a script that is not there.
            headers.Remove("blazor-enhanced-nav");
            return Task.CompletedTask;
        });
        return next(context);
    }
}
