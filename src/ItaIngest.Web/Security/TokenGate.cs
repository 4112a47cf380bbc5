using ItaIngest.Web.Pages.Errors;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Security;

/// <summary>
/// Lets in who shows the token: in the address the first time, from then on in a cookie. It is taken out of the address at once, so that
/// it stands in no history, no link that is sent and no Referer.
/// </summary>
internal sealed class TokenGate(RequestDelegate next, AccessToken token, Listening listening)
{
    private const string Parameter = "token";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Query.TryGetValue(Parameter, out var shown) && HttpMethods.IsGet(request.Method) && token.Is(shown))
        {
            context.Response.Cookies.Append(listening.Cookie(Parameter), token.Text, PageCookies.OfSession);
            var rest = QueryString.Create(request.Query.Where(q => q.Key != Parameter).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))));
            context.Response.Redirect(LocalAddress.OrStart(request.Path + rest));
            return;
        }

        if (token.Is(request.Cookies[listening.Cookie(Parameter)]))
        {
            await next(context);
            return;
        }

        await ErrorAnswer.WriteAsync(context, StatusCodes.Status401Unauthorized, w => w.NoToken);
    }
}
