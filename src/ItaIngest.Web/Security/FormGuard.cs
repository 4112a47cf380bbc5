using ItaIngest.Web.Pages.Errors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Security;

/// <summary>
/// Lets nothing but GET, HEAD and forms through, and a form only if it was sent from a page of ours: by what the browser says of
/// where it comes from, and by the token in it. Every form passes here, so no screen can forget to ask.
/// </summary>
internal sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            await next(context);
        }
        else if (!HttpMethods.IsPost(method))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, w => w.NotFound);
        }
        else if (IsFromElsewhere(context.Request))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, w => w.FromElsewhere);
        }
        else if (!await IsOursAsync(context))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, w => w.FormExpired);
        }
        else
        {
            await next(context);
        }
    }

    private async Task<bool> IsOursAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return false;

        // Read here, a form that is too large is told as what it is; the antiforgery service would wrap it.
        await context.Request.ReadFormAsync(context.RequestAborted);
        return await antiforgery.IsRequestValidAsync(context);
    }

    /// <summary>Browsers say both of their own accord, and no page can change them; a program that is no browser says neither.</summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none")) return true;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
