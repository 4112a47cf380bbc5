using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Web.Pages.Errors;
using ItaIngest.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Document;

/// <summary>A document: its source on one side, on the other what was found, what is proposed, and its scores.</summary>
internal static class DocumentScreen
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/document/{id}", ShowAsync);
        DecidingForms.Map(site);
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext context, IRecordStore store, Reviewing reviewing, Onlookers onlookers, Visit visit, CancellationToken cancellation)
    {
        var address = DocumentAddress.Of(id, context.Request.Query);
        await using var view = await store.QueryAsync(cancellation);
        // A link to what stood there before leads to what stands there now.
        if (await view.PresentAsync(id, cancellation) is not { } present) return ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound);
        if (present != id) return Results.LocalRedirect((address.Plain with { Document = present }).ToString());
        if (await view.DocumentAsync(present, cancellation) is not { } stored) return ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound);
        var desk = reviewing.Desk(stored);
        var toLookAt = await view.DecisionsToLookAtAsync(present, cancellation);
        var next = await view.NextAsync(address.List.Filter, stored.Path, cancellation);
        var left = await view.LeftAsync(address.List.Filter, cancellation);
        // What is shown of a decision may have been decided in the document before.
        var decidedIn = address.Done is { } done && done != present && await view.PresentAsync(done, cancellation) is { } doneId && await view.DocumentAsync(doneId, cancellation) is { } before ? reviewing.Desk(before) : desk;
        var effect = address.Decided is { } decided ? reviewing.EffectOf(decidedIn, SameAct(decidedIn, decided)) : null;
        var others = await onlookers.LookingAsync(present, visit.Reviewer, cancellation);
        return new RazorComponentResult<DocumentPage>(new { Model = new DocumentModel(address, desk, reviewing.Rules, toLookAt, next, left, effect, decidedIn) { Others = others } });
    }

    /// <summary>A decision and those that were made with it.</summary>
    private static Func<Decisions.Decision, bool> SameAct(DocumentOnDesk desk, string decision)
    {
        var made = desk.Stored.Decisions.FirstOrDefault(d => d.Id == decision);
        return d => made is not null && d.At == made.At && d.Reviewer == made.Reviewer;
    }
}
