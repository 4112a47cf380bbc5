using ItaIngest.Records;
using ItaIngest.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Inbox;

/// <summary>The start of the page: what is left to do.</summary>
internal static class InboxScreen
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpRequest request, IRecordStore store, RuleSet rules, CancellationToken cancellation)
    {
        var address = InboxAddress.Of(request.Query);
        await using var view = await store.QueryAsync(cancellation);
        var inbox = await view.InboxAsync(address.Filter, (address.Page - 1) * InboxModel.PageSize, InboxModel.PageSize, cancellation);
        var model = new InboxModel(address, inbox, rules.Checks);

        // The last page of a list that has become shorter as one worked.
        if (address.Page > model.Pages) return Results.LocalRedirect((address with { Page = model.Pages }).ToString());
        return new RazorComponentResult<InboxPage>(new { Model = model });
    }
}
