using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Pages.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Agency;

/// <summary>An agency over the years.</summary>
internal static class AgencyScreen
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/agency", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, IRecordStore store, RuleSet rules, CancellationToken cancellation)
    {
        var query = context.Request.Query;
        var (type, district, province) = (query.Text("type") ?? "", query.Text("district"), query.Text("province"));
        if (query.Text("name") is not { } name) return NotFound(context);
        await using var view = await store.QueryAsync(cancellation);
        // A report that does not say where its agency is may be of any of its name: it is shown with each.
        var reports = (await view.AgencyReportsAsync(type, name, null, null, cancellation))
            .Where(r => Agrees(r.Agency.District, district) && Agrees(r.Agency.Province, province))
            .ToList();
        if (reports.Count == 0) return NotFound(context);
        var scores = await view.AgencyScoresAsync([.. reports.Select(r => r.Document)], cancellation);
        return new RazorComponentResult<AgencyPage>(new { Model = new AgencyModel(type, name, reports, scores, rules) });
    }

    private static bool Agrees(string? stated, string? asked) => string.IsNullOrEmpty(stated) || asked is null || string.Equals(stated, asked, StringComparison.Ordinal);

    private static IResult NotFound(HttpContext context) => ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound);
}
