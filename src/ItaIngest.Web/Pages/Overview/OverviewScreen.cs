using ItaIngest.Records;
using ItaIngest.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Overview;

/// <summary>What all reports together show.</summary>
internal static class OverviewScreen
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(OverviewAddress.Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpRequest request, IRecordStore store, RuleSet rules, CancellationToken cancellation)
    {
        var address = OverviewAddress.Of(request.Query);
        await using var view = await store.QueryAsync(cancellation);
        var heads = new List<ReportHead>();
        await foreach (var head in view.HeadsAsync(cancellation)) heads.Add(head);
        var overview = await view.OverviewAsync(address.Filter, cancellation);
        return new RazorComponentResult<OverviewPage>(new { Model = new OverviewModel(address, overview, ReportChoices.Of(heads), rules) });
    }
}
