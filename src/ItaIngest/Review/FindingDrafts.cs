using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Review;

/// <summary>What a person can say to a finding, as drafts of decisions.</summary>
/// <param name="desk">The document.</param>
/// <param name="finding">One of its findings.</param>
public sealed partial class FindingDrafts(DocumentOnDesk desk, CheckResult finding)
{
    private IReadOnlyList<Proposal>? proposals;
    private readonly AnsweredFinding key = desk.KeyOf(finding);

    /// <summary>What can be accepted, the likeliest first; empty where nothing is proposed.</summary>
    public IReadOnlyList<Proposal> Proposals => proposals ??= [.. Proposed()];

    /// <summary>The claim of the value that the finding is about and a person may set; null where it is about none.</summary>
    public DecidedClaim? Value => Proposals is [{ Edits: [var first, ..] }, ..] && !StandingDecisions.IsAboutFinding(first.Claim) ? first.Claim : IsAboutItem ? (OneItem() is [var one, ..] ? one : null) : IsMisplaced ? null : SubjectClaim();

    /// <summary>Takes a proposal.</summary>
    /// <param name="proposal">Which of <see cref="Proposals"/>, from 0.</param>
    public IReadOnlyList<DecisionDraft> Accept(int proposal = 0) => proposal >= 0 && proposal < Proposals.Count
        ? [.. Proposals[proposal].Edits.Select(e => Draft(e.Claim, e.Claim.Where is null ? Ruling.AcceptRepair : Ruling.Add, e.Before, e.Value))]
        : [];

    /// <summary>What stands there stands. Of rows and titles nothing but that: who lets a title stand has said nothing of the score beside it.</summary>
    public IReadOnlyList<DecisionDraft> Keep()
    {
        var claim = Value is { Where: null } value && !StandingDecisions.IsAboutItem(value) && !IsAboutItem ? value : desk.Claims?.Finding(key, Raw) ?? Bare();
        return [Draft(claim, Ruling.KeepAsWritten, desk.Current(claim), null)];
    }

    /// <summary>The finding is none.</summary>
    public IReadOnlyList<DecisionDraft> Reject()
    {
        var claim = desk.Claims?.Finding(key, Raw) ?? Bare();
        return [Draft(claim, Ruling.NotAFinding, Raw, null)];
    }

    /// <summary>Another value than is proposed; none where the finding is about no value, or what is given can be none. Another item is that of all that its rows state.</summary>
    public IReadOnlyList<DecisionDraft> Replace(string value)
    {
        if (Value is not { } claim || !Decider.CanBe(claim, value)) return [];
        var claims = StandingDecisions.IsAboutItem(claim) ? OneItem() : [claim];
        return [.. claims.Select(c => Draft(c, Ruling.Replace, desk.Current(c), value.Trim()))];
    }

    // Findings of mapping are about which item a row is.
    private bool IsAboutItem => finding.Code.StartsWith("ITA-M", StringComparison.Ordinal);

    private string Raw => finding.Evidence is [var first, ..] ? first.Text : "";

    private DecisionDraft Draft(DecidedClaim claim, Ruling ruling, string before, string? value) =>
        new(claim, ruling, before, value, key, desk.Register.VersionOf(finding.Code), desk.StandingOn(claim));

    private DecidedClaim Bare() => new(desk.Stored.Path, key.Item, key.Year, key.Code, key.Ordinal, Raw, desk.Stored.Source.Id);

    private IEnumerable<Proposal> Proposed()
    {
        if (finding.Repair is not { Safety: not Safety.ShowOnly } repair) yield break;
        if (Misplaced(repair) is { } moved)
        {
            // What else would explain it is a finding of its own, with its own places.
            yield return moved;
            yield break;
        }

        if (First(repair) is { } first) yield return first;
        foreach (var alternative in repair.Alternatives)
        {
            if (Alternative(repair, alternative) is { } other) yield return other;
        }
    }

    private Proposal? First(Repair repair)
    {
        var edits = Edits(repair.Target, repair.From, repair.To);
        // Two misread figures belong together: "i4@2566/score=80.97".
        if (edits.Count > 0 && finding.Figures.TryGetValue("together", out var together) && Assignment().Match(together) is { Success: true } second)
            return new Proposal($"{repair.To}, {Named(second.Groups["key"].Value)} = {second.Groups["value"].Value}", [.. edits, .. Edits(second.Groups["key"].Value, null, second.Groups["value"].Value)]);
        return new Proposal(repair.To, edits.Count > 0 ? edits : OfFinding(repair.From, repair.To));
    }

    private Proposal? Alternative(Repair repair, string text)
    {
        var parts = text.Split('+').Select(p => Assignment().Match(p)).ToList();
        if (parts.All(p => p.Success))
        {
            List<ProposedEdit> edits = [.. parts.SelectMany(p => Edits(p.Groups["key"].Value, null, p.Groups["value"].Value))];
            return edits.Count < parts.Count ? null : new Proposal(string.Join(", ", parts.Select(p => $"{Named(p.Groups["key"].Value)} = {p.Groups["value"].Value}")), edits);
        }

        var same = Edits(repair.Target, repair.From, text);
        return new Proposal(text, same.Count > 0 ? same : OfFinding(repair.From, text));
    }

    private static string Named(string key) => key.Split('/')[0].Replace('@', ' ');

    private IReadOnlyList<ProposedEdit> OfFinding(string from, string to) => [new ProposedEdit(desk.Claims?.Finding(key, Raw) ?? Bare(), from, to)];

    /// <summary>The changes that a target means; empty where it names no value.</summary>
    private IReadOnlyList<ProposedEdit> Edits(string target, string? from, string to)
    {
        if (desk.Claims is not { } claims) return [];
        if (target.StartsWith("agency/", StringComparison.Ordinal))
        {
            var figure = target[7..] switch { "name" => "agency", "district" => "district", "province" => "province", _ => null };
            return figure is null ? [] : [Edit(claims.Report(figure), from, to)];
        }

        if (target.EndsWith("/item", StringComparison.Ordinal)) return [.. OneItem().Where(c => Decider.CanBe(c, to)).Select(c => Edit(c, null, to))];
        if (StatementOf(target, from) is { } statement) return [Edit(statement.Claim, from ?? statement.Value, to)];
        return AddedOf(target) is { } added ? [Edit(added, from, to)] : [];
    }

    private ProposedEdit Edit(DecidedClaim claim, string? from, string to) => new(claim, from ?? desk.Current(claim), to);

    /// <summary>The same, where the rows are of one item: many rows whose codes are misread alike are told in one finding, and stay what each is.</summary>
    private IReadOnlyList<DecidedClaim> OneItem() => ItemClaims() is { Count: > 0 } claims && claims.All(c => c.Item == claims[0].Item) ? claims : [];

    /// <summary>Which item the rows of the finding's places are: of all that they state, and of OIT items.</summary>
    private IReadOnlyList<DecidedClaim> ItemClaims()
    {
        if (desk.Claims is not { } claims) return [];
        var places = finding.Evidence.Where(e => e.At.Document is null).Select(e => e.At).ToList();
        var stated = claims.Stated.Where(s => !s.IsCopy && places.Any(p => PlaceOrder.SameRow(p, s.At))).Select(s => s.Observation).Distinct(ReferenceEqualityComparer.Instance).Cast<Observation>();
        var disclosed = (desk.Mapped?.Disclosures ?? []).Where(d => places.Any(p => PlaceOrder.SameRow(p, d.At)));
        return
        [
            .. stated.Select(claims.ItemOf),
            .. disclosed.Select(claims.ItemOf),
        ];
    }

    /// <summary>The statement that a key means ("i7@2566/score", "e1#EIT1@2566/score"): the one that reads as it is said to, else the first.</summary>
    private StatedClaim? StatementOf(string target, string? from)
    {
        if (Key().Match(target) is not { Success: true } match || desk.Claims is not { } claims) return null;
        var (item, part) = (match.Groups["item"].Value, match.Groups["part"] is { Success: true } p ? p.Value : null);
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (ObservationKey.FigureOf(match.Groups["figure"].Value) is not { } figure) return null;
        // The key is that of the settled value; a person may have moved it to another item or year before.
        var places = (desk.Facts?.Observations ?? [])
            .Where(o => o.Item == item && o.Year == year && o.Figure == figure && (part is null || o.Part == part))
            .SelectMany(o => o.Copies.Select(c => c.At).Prepend(o.At))
            .ToList();
        var there = claims.Stated.Where(s => s.Observation.Figure == figure && places.Contains(s.At)).ToList();
        return there.Find(s => from is not null && s.Value == from) ?? there.FirstOrDefault();
    }

    /// <summary>A value that a person added, where a key means one.</summary>
    private DecidedClaim? AddedOf(string target) => Key().Match(target) is not { Success: true } match ? null : desk.Standing.Values
        .Where(d => d.Claim.Where is not null && d.Ruling != Ruling.Withdraw && d.Claim.Item == match.Groups["item"].Value && d.Claim.Figure == match.Groups["figure"].Value
            && string.Equals(d.Claim.Year?.ToString(CultureInfo.InvariantCulture), match.Groups["year"].Value, StringComparison.Ordinal))
        .Select(d => d.Claim).FirstOrDefault();

    private bool IsMisplaced => finding.Repair is { } repair && repair.Target.EndsWith("/rows", StringComparison.Ordinal);

    /// <summary>Scores that stand at the wrong item: each goes where it belongs. Null where the finding is another, or they are not there as it says.</summary>
    private Proposal? Misplaced(Repair repair)
    {
        if (desk.Claims is null || !IsMisplaced) return null;
        var edits = finding.Figures.GetValueOrDefault("kind") switch
        {
            "slipped" => Slipped(repair),
            "fused" => Divided(repair),
            _ => [],
        };
        return edits.Count > 0 ? new Proposal(repair.To, edits) : null;
    }

    // "i2–i7" that are "i1–i6": each by as many as the first.
    private IReadOnlyList<ProposedEdit> Slipped(Repair repair)
    {
        if (Run().Match(repair.From) is not { Success: true } from || Run().Match(repair.To) is not { Success: true } to) return [];
        static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (line, step) = (from.Groups["line"].Value, Number(to, "first") - Number(from, "first"));
        if (line != to.Groups["line"].Value || Number(to, "last") - Number(from, "last") != step) return [];
        var places = finding.Evidence.Select(e => e.At).ToHashSet();
        var edits = new List<ProposedEdit>();
        foreach (var stated in desk.Claims!.Stated.Where(s => !s.IsCopy && s.Observation.Figure == Figure.Score && s.Observation.Year == finding.Subject.Year && places.Contains(s.At)))
        {
            var item = desk.Facts!.Observations.FirstOrDefault(o => o.Figure == Figure.Score && o.At == stated.At)?.Item ?? stated.Observation.Item;
            if (!item.StartsWith(line, StringComparison.Ordinal) || !int.TryParse(item.AsSpan(line.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [];
            edits.Add(new ProposedEdit(desk.Claims.ItemOf(stated.Observation), item, string.Create(CultureInfo.InvariantCulture, $"{line}{number + step}")));
        }

        return edits.Count == finding.Evidence.Count ? edits : [];
    }

    // "i2=92.20, i3=93.30" in one cell: what is stated of the first, if anything is, becomes the one, and the other is put in.
    private IReadOnlyList<ProposedEdit> Divided(Repair repair)
    {
        if (finding is not { Subject.Year: { } year, Evidence: [var cell, ..] }) return [];
        var edits = new List<ProposedEdit>();
        foreach (var one in repair.To.Split(", "))
        {
            if (one.Split('=') is not [var item, var value]) return [];
            var stated = desk.Claims!.Stated.FirstOrDefault(s => !s.IsCopy && s.Observation.Figure == Figure.Score && s.Claim.Item == item && s.Claim.Year == year && PlaceOrder.SameRow(s.At, cell.At));
            edits.Add(stated is not null ? Edit(stated.Claim, null, value) : new ProposedEdit(desk.Added(item, year, Figure.Score, cell.At, repair.From)!, "", value));
        }

        return edits;
    }

    private DecidedClaim? SubjectClaim()
    {
        var subject = finding.Subject;
        if (subject.Year is not { } year) return null;
        var held = finding.Withholds.FirstOrDefault(w => w.StartsWith(subject.Item + "@", StringComparison.Ordinal) || w.StartsWith(subject.Item + "#", StringComparison.Ordinal));
        var target = held ?? (finding.Code[4] is 'S' or 'R' or 'N' ? ObservationKey.Of(subject.Item, subject.Part, year, Figure.Score) : null);
        return target is null ? null : StatementOf(target, null)?.Claim ?? AddedOf(target);
    }

    [GeneratedRegex("^(?<item>[^@#/]+)(#(?<part>[^@]+))?@(?<year>[0-9]{4})/(?<figure>[a-z]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Key();

    [GeneratedRegex("^(?<line>[a-z]|indicator:)(?<first>[0-9]+)–\\k<line>(?<last>[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Run();

    [GeneratedRegex("^(?<key>[^@=]+@[0-9]{4}/[a-z]+)=(?<value>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Assignment();
}
