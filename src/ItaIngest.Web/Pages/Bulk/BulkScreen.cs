using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Rules;
using ItaIngest.Web.Pages.Errors;
using ItaIngest.Web.Pages.Inbox;
using ItaIngest.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace ItaIngest.Web.Pages.Bulk;

/// <summary>One decision for the same kind of finding in many documents: a sample is shown first, then it is applied.</summary>
internal static class BulkScreen
{
    private static readonly string[] Acts = ["accept", "keep", "reject"];

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/bulk", ShowAsync);
        site.MapPost("/bulk", DecideAsync);
        site.MapGet("/bulk/{job}", ShowJob);
        site.MapPost("/bulk/{job}/undo", UndoAsync);
    }

    private static async Task<IResult> ShowAsync(HttpRequest request, IRecordStore store, RuleSet rules, CancellationToken cancellation)
    {
        if (await ReadAsync(request.Query, store, rules, cancellation) is not { } model) return Results.LocalRedirect("/");
        return new RazorComponentResult<BulkPage>(new { Model = model, IsChanged = request.Query["changed"] == "1" });
    }

    private static async Task<IResult> DecideAsync(HttpRequest request, IRecordStore store, RuleSet rules, BulkJobs jobs, Visit visit, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        var back = form["back"].ToString();
        var query = new QueryCollection(QueryHelpers.ParseQuery(back));
        if (await ReadAsync(query, store, rules, cancellation) is not { } model) return Results.LocalRedirect("/");
        // What is applied is what was shown.
        if (model.Fingerprint != form["fingerprint"].ToString()) return Results.LocalRedirect(QueryHelpers.AddQueryString("/bulk" + QueryOf(query), "changed", "1"));
        var job = jobs.Decide(model.Chosen, model.Act, Sign(form, visit));
        return Results.LocalRedirect("/bulk/" + job.Number);
    }

    private static IResult ShowJob(string job, HttpContext context, BulkJobs jobs)
    {
        if (jobs.Find(job) is not { } found) return ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound);
        // Without a script: the browser asks again by itself until it is done.
        if (!found.IsDone) context.Response.Headers.Append("Refresh", "1");
        return new RazorComponentResult<BulkJobPage>(new { Job = found });
    }

    private static async Task<IResult> UndoAsync(string job, HttpRequest request, HttpContext context, BulkJobs jobs, Visit visit, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        return jobs.Find(job) is { IsDone: true } found
            ? Results.LocalRedirect("/bulk/" + jobs.Undo(found, Sign(form, visit)).Number)
            : ErrorAnswer.Result(context, StatusCodes.Status404NotFound, w => w.NotFound);
    }

    private static async Task<BulkModel?> ReadAsync(IQueryCollection query, IRecordStore store, RuleSet rules, CancellationToken cancellation)
    {
        var list = InboxAddress.Of(query);
        if (list.Filter.Code is null) return null;
        var findings = new List<FindingRecord>();
        await using var view = await store.QueryAsync(cancellation);
        await foreach (var finding in view.OpenFindingsAsync(list.Filter with { State = InboxState.Open }, cancellation)) findings.Add(finding);
        // Unless one is asked for: what is proposed, where anything is.
        var act = query["act"].ToString() is var a && Acts.Contains(a, StringComparer.Ordinal) ? a : findings.Exists(f => BulkModel.IsProposed(f.Result)) ? "accept" : "keep";
        return new BulkModel(list, act, query["kind"] is [{ Length: 8 } kind] ? kind : null, findings, rules);
    }

    private static string QueryOf(IQueryCollection query) =>
        QueryString.Create(query.Where(q => q.Key != "changed").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))).ToString();

    private static Signature Sign(IFormCollection form, Visit visit)
    {
        var (reason, comment) = (form["reason"].ToString(), form["comment"].ToString().Trim());
        return new Signature(visit.Reviewer, DecidedBy.Bulk, Reasons.All.Contains(reason, StringComparer.Ordinal) ? reason : null, comment.Length is 0 or > 1000 ? null : comment);
    }
}
