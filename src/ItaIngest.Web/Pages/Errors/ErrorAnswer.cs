using ItaIngest.Web.Shared;
using ItaIngest.Web.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Web.Pages.Errors;

/// <summary>Answers with a page that says what is wrong and what to do.</summary>
internal static class ErrorAnswer
{
    /// <summary>Writes the page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">Status of the answer.</param>
    /// <param name="say">What is wrong, in the words of the person.</param>
    public static Task WriteAsync(HttpContext context, int status, Func<PageWords, PageTrouble> say) =>
        Result(context, status, say).ExecuteAsync(context);

    /// <summary>The same, as the result of an endpoint.</summary>
    public static IResult Result(HttpContext context, int status, Func<PageWords, PageTrouble> say)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        var page = new RazorComponentResult<ErrorPage>(new { Trouble = say(visit.Words), IsStranger = status == StatusCodes.Status401Unauthorized })
        {
            StatusCode = status,
        };
        return page;
    }
}
