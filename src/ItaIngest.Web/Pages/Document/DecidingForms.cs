using System.Globalization;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace ItaIngest.Web.Pages.Document;

/// <summary>What a person decides about a document, as forms: each decides, then leads back to a page.</summary>
internal static class DecidingForms
{
    /// <summary>Longest comment or value that is taken.</summary>
    public const int Longest = 1000;

    private const string Accept = "accept";

    /// <summary>What the button of a proposal says that it does; the likeliest, from 0, is "accept".</summary>
    public static string ActOf(int proposal) => proposal == 0 ? Accept : string.Create(CultureInfo.InvariantCulture, $"{Accept}-{proposal}");

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPost("/document/{id}/answer", AnswerAsync);
        site.MapPost("/document/{id}/correct", CorrectAsync);
        site.MapPost("/document/{id}/add", AddAsync);
        site.MapPost("/document/{id}/undo", UndoAsync);
        site.MapPost("/document/{id}/confirm", ConfirmAsync);
    }

    /// <summary>An answer to a finding; then the next open one.</summary>
    private static async Task<IResult> AnswerAsync(string id, HttpRequest request, IRecordStore store, Reviewing reviewing, Visit visit, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        var finding = Text(form, "finding");
        var act = Text(form, "act");
        var value = Text(form, "value").Trim();
        // Another value that is none is no answer.
        if (act == "other" && value.Length == 0) return Back(id, form, a => a with { Finding = finding, Said = "value" });
        IReadOnlyList<DecisionDraft> Draft(DocumentOnDesk desk)
        {
            if (desk.Finding(finding) is not { } found) return [];
            var drafts = new FindingDrafts(desk, found);
            return act switch
            {
                "keep" => drafts.Keep(),
                "reject" => drafts.Reject(),
                "other" => drafts.Replace(value),
                _ => ProposalOf(act) is { } proposal ? drafts.Accept(proposal) : [],
            };
        }

        var taken = await reviewing.DecideAsync(id, Number(form, "version"), Draft, Sign(form, visit), cancellation);
        if (taken.Outcome != TakenOutcome.Decided) return Back(id, form, a => a with { Finding = finding, Said = Word(taken.Outcome) });
        if (!taken.HasEffect) return Back(id, form, a => a with { Finding = finding, Decided = taken.Decisions[0].Id, Said = "unusable" });
        var after = await reviewing.OpenAsync(id, cancellation);
        var list = Address(id, form).List;
        if (NextOpen(taken.Before, after, finding, list.Filter) is { } next) return Back(id, form, a => a with { Finding = next, Decided = taken.Decisions[0].Id });
        // The document is done: on to the next one of the list.
        await using var view = await store.QueryAsync(cancellation);
        var path = after?.Stored.Path;
        var document = await view.NextAsync(list.Filter, path, cancellation) ?? await view.NextAsync(list.Filter, null, cancellation);
        if (document is null || document.Document == id) return Back(id, form, a => a with { Finding = null, Decided = taken.Decisions[0].Id });
        return Results.LocalRedirect(new DocumentAddress(document.Document) { List = list, Done = id, Decided = taken.Decisions[0].Id }.ToString());
    }

    private static async Task<IResult> CorrectAsync(string id, HttpRequest request, Reviewing reviewing, Visit visit, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        var (act, value) = (Text(form, "act"), Text(form, "value").Trim());
        if (act == "replace" && value.Length == 0) return Back(id, form, a => a with { Said = "value" });
        IReadOnlyList<DecisionDraft> Draft(DocumentOnDesk desk)
        {
            var drafts = new ValueDrafts(desk);
            var claim = Claim(form, desk);
            return (act, claim) switch
            {
                (_, null) => [],
                ("replace", _) => [drafts.Replace(claim, value)],
                ("keep", _) => [drafts.Keep(claim)],
                ("remove", _) => [drafts.Remove(claim)],
                _ => [],
            };
        }

        return await DecideAsync(id, form, reviewing, visit, Draft, cancellation);
    }

    private static async Task<IResult> AddAsync(string id, HttpRequest request, Reviewing reviewing, Visit visit, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        var value = Text(form, "value").Trim();
        var item = Text(form, "item").Trim();
        if (value.Length == 0 || item.Length == 0) return Back(id, form, a => a with { Said = "value" });
        IReadOnlyList<DecisionDraft> Draft(DocumentOnDesk desk)
        {
            if (desk.Stored.Result?.Extraction is not { } extraction || SourceSpot.Parse(Text(form, "at")) is not { } spot) return [];
            if (SourceModel.At(extraction, spot) is not { } there || ObservationKey.FigureOf(Text(form, "figure")) is not { } figure) return [];
            return new ValueDrafts(desk).Add(item, Number(form, "year"), figure, there.At, there.Text, value) is { } draft ? [draft] : [];
        }

        return await DecideAsync(id, form, reviewing, visit, Draft, cancellation);
    }

    private static async Task<IResult> UndoAsync(string id, HttpRequest request, Reviewing reviewing, Visit visit, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        var decision = Text(form, "decision");
        // What was decided together (two misread digits) is taken back together.
        IReadOnlyList<DecisionDraft> Draft(DocumentOnDesk desk)
        {
            if (desk.Stored.Decisions.FirstOrDefault(d => d.Id == decision) is not { } made || desk.Standing.Undone.Contains(made)) return [];
            return [.. desk.Stored.Decisions.Where(d => d.At == made.At && d.Reviewer == made.Reviewer && d.Answers == made.Answers && d.Ruling != Ruling.Undo).Select(ValueDrafts.Undo)];
        }

        return await DecideAsync(id, form, reviewing, visit, Draft, cancellation);
    }

    private static async Task<IResult> ConfirmAsync(string id, HttpRequest request, Reviewing reviewing, Visit visit, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        var decision = Text(form, "decision");
        IReadOnlyList<DecisionDraft> Draft(DocumentOnDesk desk) =>
            desk.Stored.Decisions.FirstOrDefault(d => d.Id == decision) is { } made && new ValueDrafts(desk).Confirm(made) is { } draft ? [draft] : [];

        return await DecideAsync(id, form, reviewing, visit, Draft, cancellation);
    }

    private static async Task<IResult> DecideAsync(
        string id, IFormCollection form, Reviewing reviewing, Visit visit, Func<DocumentOnDesk, IReadOnlyList<DecisionDraft>> draft, CancellationToken cancellation)
    {
        var taken = await reviewing.DecideAsync(id, Number(form, "version"), draft, Sign(form, visit), cancellation);
        if (taken.Outcome != TakenOutcome.Decided) return Back(id, form, a => a with { Said = Word(taken.Outcome) });
        return Back(id, form, a => a with { Decided = taken.Decisions[0].Id, Said = taken.HasEffect ? null : "unusable" });
    }

    /// <summary>The fields by which a form names a claim.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(DecidedClaim claim) =>
    [
        ("claim-item", claim.Item),
        ("claim-year", claim.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("claim-figure", claim.Figure),
        ("claim-ordinal", claim.Ordinal.ToString(CultureInfo.InvariantCulture)),
    ];

    private static DecidedClaim? Claim(IFormCollection form, DocumentOnDesk desk)
    {
        var year = int.TryParse(Text(form, "claim-year"), NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : (int?)null;
        return desk.Claims is { } claims
            ? claims.Find(Text(form, "claim-item"), year, Text(form, "claim-figure"), Number(form, "claim-ordinal"))
            : Text(form, "claim-figure") == ReportEdits.SchemeFigure
                ? new DecidedClaim(desk.Stored.Path, "report", null, ReportEdits.SchemeFigure, 1, "", desk.Stored.Source.Id)
                : null;
    }

    /// <summary>The open finding behind the one that was answered; past the last one the first that is left; null where none is.</summary>
    private static string? NextOpen(DocumentOnDesk? before, DocumentOnDesk? after, string answered, InboxFilter filter)
    {
        if (after is null) return null;
        var open = DocumentModel.WorkingOf(after, filter).Select(f => f.Id).ToList();
        var order = before is null ? [] : DocumentModel.WorkingOf(before, filter).Select(f => f.Id).ToList();
        var at = order.IndexOf(answered);
        return order.Skip(at + 1).Concat(order.Take(Math.Max(0, at))).FirstOrDefault(f => open.Contains(f, StringComparer.Ordinal)) ?? open.FirstOrDefault();
    }

    private static IResult Back(string id, IFormCollection form, Func<DocumentAddress, DocumentAddress> with) => Results.LocalRedirect(with(Address(id, form)).ToString());

    /// <summary>The page that a form stood on.</summary>
    private static DocumentAddress Address(string id, IFormCollection form) =>
        DocumentAddress.Of(id, new QueryCollection(QueryHelpers.ParseQuery(Text(form, "back")))) with { Decided = null, Said = null, Done = null };

    private static int? ProposalOf(string act) =>
        act == Accept ? 0
        : act.StartsWith(Accept + "-", StringComparison.Ordinal) && int.TryParse(act.AsSpan(Accept.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var proposal) ? proposal
        : null;

    private static Signature Sign(IFormCollection form, Visit visit)
    {
        var reason = Text(form, "reason");
        var comment = Text(form, "comment").Trim();
        return new Signature(visit.Reviewer, DecidedBy.Form, Reasons.All.Contains(reason, StringComparer.Ordinal) ? reason : null, comment.Length == 0 ? null : comment);
    }

    private static string Word(TakenOutcome outcome) => outcome switch { TakenOutcome.Meanwhile => "meanwhile", TakenOutcome.Gone => "gone", _ => "nothing" };

    private static string Text(IFormCollection form, string name) => form[name].ToString() is var text && text.Length > Longest ? text[..Longest] : text;

    private static int Number(IFormCollection form, string name) => int.TryParse(Text(form, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
