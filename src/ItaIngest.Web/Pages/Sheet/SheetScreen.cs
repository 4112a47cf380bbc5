using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Web.Pages.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Sheet;

/// <summary>A sheet to print and send to the agency that published a report: what in it does not add up.</summary>
internal static class SheetScreen
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/document/{id}/sheet", ShowAsync);

    private static async Task<IResult> ShowAsync(string id, HttpContext context, Reviewing reviewing, IRecordStore store, PersonalNames names, CancellationToken cancellation)
    {
        await using var view = await store.QueryAsync(cancellation);
        if (await view.PresentAsync(id, cancellation) is not { } present) return ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound);
        if (present != id) return Results.LocalRedirect($"/document/{present}/sheet");
        if (await view.DocumentAsync(present, cancellation) is not { } stored) return ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound);
        var source = (await view.SourcesAsync(cancellation)).FirstOrDefault(s => s.Path == stored.Path);
        return new RazorComponentResult<SheetPage>(new { Model = new SheetModel(reviewing.Desk(stored), source, reviewing.Rules, names) });
    }
}
