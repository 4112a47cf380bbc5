using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Security;

/// <summary>How the cookies of the page are set: no script reads them, and no other site sends them.</summary>
internal static class PageCookies
{
    /// <summary>Gone with the browser.</summary>
    public static CookieOptions OfSession { get; } = new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };

    /// <summary>What a person chose, for a year.</summary>
    public static CookieOptions OfChoice { get; } = new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = TimeSpan.FromDays(365) };
}
