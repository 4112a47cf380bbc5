using ItaIngest.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Web.Pages.Errors;

/// <summary>Whatever goes wrong below ends as a page in the person's language, and as a line for who runs the program.</summary>
internal sealed class ErrorsAsPages(RequestDelegate next, ILogger<ErrorsAsPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The person went elsewhere; nobody waits for an answer.
        }
        catch (StoreException e) when (!context.Response.HasStarted)
        {
            log.Trouble(context.Request.Path, e.Message, null);
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, w => w.Store(e));
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, e.StatusCode, w => e.StatusCode == StatusCodes.Status413PayloadTooLarge ? w.FormTooLarge : w.NotUnderstood);
        }
        catch (InvalidDataException) when (!context.Response.HasStarted)
        {
            // A form with more or longer fields than any of ours.
            await AnswerAsync(context, StatusCodes.Status413PayloadTooLarge, w => w.FormTooLarge);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.Trouble(context.Request.Path, $"{e.GetType().Name}: {e.Message}", e);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, w => w.OwnFault);
        }
    }

    // What was set so far stays: the headers of every answer are among it.
    private static Task AnswerAsync(HttpContext context, int status, Func<Wording.PageWords, Wording.PageTrouble> say) => ErrorAnswer.WriteAsync(context, status, say);
}

/// <summary>What is told to who runs the program.</summary>
internal static partial class ErrorLog
{
    [LoggerMessage(1, LogLevel.Error, "{Path}: {What}")]
    public static partial void Trouble(this ILogger log, string path, string what, Exception? exception);
}
