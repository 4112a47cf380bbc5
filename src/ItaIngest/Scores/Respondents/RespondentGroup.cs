using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Scores.Respondents;

/// <summary>The question scores of one instrument, or of one part of it: the same people answered them, or some of those people.</summary>
public sealed class RespondentGroup
{
    /// <summary>Fewer different scores than this seldom say anything.</summary>
    public const int Few = 5;

    private readonly HashSet<ScoreNode> judged;
    private readonly AnswerLattice? lattice;

    private RespondentGroup(ScoreNode instrument, Sourced<AnswerScale>? answers, IReadOnlyList<ScoreNode> scored)
    {
        Instrument = instrument;
        Answers = answers;
        var averaged = answers?.Value.Averaged ?? [];
        Judged = [.. scored.Where(n => Hundredths(n) is not null && !Items.Candidates(n.Item).Any(c => averaged.Contains(c, StringComparer.Ordinal)))];
        judged = [.. Judged];
        Scored = scored;
        if (answers is null) return;
        lattice = AnswerLattice.Of(answers.Value);
        Different = [.. Judged.Select(n => Hundredths(n)!.Value).Where(h => h is > 0 and < 100_00).Distinct().Order()];
        Common = CommonRespondents.Of(lattice, Different);
    }

    /// <summary>The instrument, in its part.</summary>
    public ScoreNode Instrument { get; }

    /// <summary>What an answer counts; null where unknown.</summary>
    public Sourced<AnswerScale>? Answers { get; }

    /// <summary>Every question score of the group.</summary>
    public IReadOnlyList<ScoreNode> Scored { get; }

    /// <summary>Those that can be judged: printed with two decimals, and no means of sub-items.</summary>
    public IReadOnlyList<ScoreNode> Judged { get; }

    /// <summary>The different scores among them in hundredths, without 0 and 100, which any number of respondents can give.</summary>
    public IReadOnlyList<int> Different { get; } = [];

    /// <summary>The number of respondents that they fit; null where that cannot be told.</summary>
    public CommonRespondents? Common { get; }

    /// <summary>Scores that the common number cannot give.</summary>
    public IEnumerable<ScoreNode> Odd => Common is null ? [] : Judged.Where(n => !Fits(n.Score!.Value));

    /// <summary>Whether an odd score is at odds with the others whatever the true number of respondents, as far as scores can tell.</summary>
    public bool IsCertain => Common is { } common && common.IsNoMultiple(lattice!, Different);

    /// <summary>Groups of the questions of an instrument that have scores: those of no named part, and those of each part.</summary>
    public static IEnumerable<RespondentGroup> Of(Instrument instrument, ScoreNode node, ScoreGraph graph)
    {
        foreach (var part in node.Parts.Prepend(node))
        {
            ScoreNode[] questions = [.. part.Children.SelectMany(i => i.Children)];
            IEnumerable<ScoreNode> undecided = part.Part is null ? graph.UndecidedAmong(questions) : [];
            ScoreNode[] scored = [.. questions.Where(q => q.Score is not null).Concat(undecided)];
            if (scored.Length > 0) yield return new RespondentGroup(part, instrument.Answers, scored);
        }
    }

    /// <summary>Whether a question of it can have a score by the common number of respondents; null where that cannot be told.</summary>
    public bool? Fits(ScoreNode node, Printed score) => judged.Contains(node) && Common is not null && AnswerLattice.Hundredths(score) is not null ? Fits(score) : null;

    /// <summary>The greatest number of respondents below the common one that can give a score; 0 where none can.</summary>
    public int Fewer(Printed score) => lattice!.GreatestUpTo(Common!.Respondents - 1, AnswerLattice.Hundredths(score)!.Value);

    /// <summary>The smallest number above the common one that can give a score; null where none that is tried can.</summary>
    public int? More(Printed score) => lattice!.SmallestFrom(Common!.Respondents + 1, AnswerLattice.Hundredths(score)!.Value);

    private static int? Hundredths(ScoreNode node) => AnswerLattice.Hundredths(node.Score!.Value);

    private bool Fits(Printed score) => lattice!.Has(Common!.Respondents, AnswerLattice.Hundredths(score)!.Value);
}
