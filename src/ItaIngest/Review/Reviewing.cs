using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Relations;
using ItaIngest.Rules;

namespace ItaIngest.Review;

/// <summary>Decides over a store: drafts are signed, the document is settled anew, both are stored together, then its agency is related anew.</summary>
/// <param name="store">Where records stay.</param>
/// <param name="rules">The rules.</param>
/// <param name="time">The clock of decisions.</param>
public sealed class Reviewing(IRecordStore store, RuleSet rules, TimeProvider time)
{
    private readonly Settlement settlement = new(rules);
    private readonly Relater relater = new(rules);

    /// <summary>The rules that it settles by.</summary>
    public RuleSet Rules => rules;

    /// <summary>A document, ready to be decided about; null where there is none.</summary>
    /// <param name="document">Id or path.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<DocumentOnDesk?> OpenAsync(string document, CancellationToken cancellation = default)
    {
        await using var view = await store.QueryAsync(cancellation);
        return await view.DocumentAsync(document, cancellation) is { } stored ? Desk(stored) : null;
    }

    /// <summary>A stored document on the desk.</summary>
    public DocumentOnDesk Desk(StoredDocument stored) => DocumentOnDesk.Of(stored, settlement, rules.Checks);

    /// <summary>Decides.</summary>
    /// <param name="document">Id of the document.</param>
    /// <param name="seen">How many decisions of it the person had seen.</param>
    /// <param name="draft">Says what is decided of the document as it is now; nothing, where what was meant is not there any more.</param>
    /// <param name="by">Who, why, how.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    public async Task<Taken> DecideAsync(string document, int seen, Func<DocumentOnDesk, IReadOnlyList<DecisionDraft>> draft, Signature by, CancellationToken cancellation = default)
    {
        while (true)
        {
            if (await OpenAsync(document, cancellation) is not { Stored.Result: not null } desk) return new Taken(TakenOutcome.Gone, [], []);
            var meanwhile = desk.Stored.Decisions.Skip(seen).ToList();
            var drafts = draft(desk);
            if (drafts.Count == 0) return new Taken(meanwhile.Count > 0 ? TakenOutcome.Meanwhile : TakenOutcome.Nothing, [], meanwhile);
            // Others may decide about other things at the same time; about the same thing nothing is overwritten.
            if (meanwhile.Exists(m => drafts.Any(d => IsSame(m, d)))) return new Taken(TakenOutcome.Meanwhile, [], meanwhile);
            var signed = SignedDrafts.Of(settlement, desk, drafts, by, Now(desk.Stored.Decisions));
            var appended = await store.AppendAsync(desk.Stored.Path, signed.Decisions, desk.Version, signed.Settled, cancellation);
            if (appended.Outcome == AppendOutcome.Conflict) continue;
            await store.RelateAsync(relater.Relate, CancellationToken.None);
            return new Taken(TakenOutcome.Decided, signed.Decisions, meanwhile) { Before = desk, HasEffect = HasEffect(signed) };
        }
    }

    /// <summary>What some decisions of a document changed: it is settled without them, and with them.</summary>
    /// <param name="desk">The document.</param>
    /// <param name="of">Whether a decision is one of them.</param>
    public DecisionEffect? EffectOf(DocumentOnDesk desk, Func<Decision, bool> of)
    {
        if (desk.Stored.Result is not { } result) return null;
        var last = desk.Stored.Decisions.ToList().FindLastIndex(d => of(d));
        if (last < 0) return null;
        DocumentResult With(IEnumerable<Decision> decisions) => settlement.Settle(result.Extraction, result.Readings, [.. decisions]);
        var upTo = desk.Stored.Decisions.Take(last + 1).ToList();
        // What is stored may have been made by other rules: both sides are settled by these.
        return DecisionEffect.Of(With(upTo.Where(d => !of(d))), With(upTo));
    }

    /// <summary>Settles every document whose stored result was made without some decision about it: after an import, or where an ingest and a person worked at the same time.</summary>
    /// <param name="done">Told how many are done, of how many.</param>
    /// <param name="cancellation">Stops between two documents; what was done stays.</param>
    /// <returns>How many documents.</returns>
    public async Task<int> SettleAsync(Action<int, int>? done = null, CancellationToken cancellation = default)
    {
        var count = await SettleDocumentsAsync(done, cancellation);
        if (count > 0) await store.RelateAsync(relater.Relate, cancellation);
        return count;
    }

    /// <summary>The same for who relates the agencies afterwards.</summary>
    public async Task<int> SettleDocumentsAsync(Action<int, int>? done = null, CancellationToken cancellation = default)
    {
        IReadOnlyList<string> paths;
        await using (var view = await store.QueryAsync(cancellation)) paths = await view.UnsettledAsync(cancellation);
        var count = 0;
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            AppendOutcome outcome;
            do
            {
                if (await OpenAsync(path, cancellation) is not { Stored.Result: { } result } desk) break;
                var settled = settlement.Settle(result.Extraction, result.Readings, desk.Stored.Decisions);
                outcome = (await store.AppendAsync(path, [], desk.Version, settled, cancellation)).Outcome;
            }
            while (outcome == AppendOutcome.Conflict);
            count++;
            done?.Invoke(count, paths.Count);
        }

        return count;
    }

    // A clock that was set back must not put a new decision before an old one: the last in time counts.
    private DateTimeOffset Now(IReadOnlyList<Decision> earlier)
    {
        var now = time.GetUtcNow();
        var last = earlier.Count == 0 ? now : earlier.Max(d => d.At).AddTicks(1);
        return last > now ? last : now;
    }

    // A value that cannot be read as what it should be, or has no place, changes nothing.
    private static bool HasEffect(SignedDrafts signed) => !signed.Settled.DecisionsUnmatched.Any(u => signed.Decisions.Any(d => d.Id == u.Id));

    private static bool IsSame(Decision made, DecisionDraft draft)
    {
        var (a, b) = (made.Claim, draft.Claim);
        if (draft.Ruling == Ruling.Undo && made.Supersedes == draft.Supersedes) return true;
        if (made.Answers is { } x && draft.Answers is { } y && (x.Code, x.Item, x.Year, x.Part, x.Said) == (y.Code, y.Item, y.Year, y.Part, y.Said)) return true;
        return !StandingDecisions.IsAboutFinding(a) && StandingDecisions.IsSame(a, b);
    }
}

/// <summary>What became of what a person decided.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Decisions">The decisions that stand now.</param>
/// <param name="Meanwhile">What others decided about the document since the person looked at it.</param>
public sealed record Taken(TakenOutcome Outcome, IReadOnlyList<Decision> Decisions, IReadOnlyList<Decision> Meanwhile)
{
    /// <summary>The document as it was before; null where nothing was decided.</summary>
    public DocumentOnDesk? Before { get; init; }

    /// <summary>Whether the decisions could be applied: one whose value cannot be read, or that has no place, stands and changes nothing.</summary>
    public bool HasEffect { get; init; }
}

/// <summary>What became of it.</summary>
public enum TakenOutcome
{
    /// <summary>It stands.</summary>
    Decided = 0,

    /// <summary>Others decided the same thing meanwhile; nothing was written.</summary>
    Meanwhile,

    /// <summary>What was meant is not there.</summary>
    Nothing,

    /// <summary>The document is not there, or was not read.</summary>
    Gone,
}
