using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Scores.Constraints;

/// <summary>
/// All that a report's scores must satisfy to be consistent: how each is built from the level below in its year, copies, differences
/// between years, levels and pass words. Every equation is held against the scores printed next to it, each an interval of what its
/// printed precision allows, since rounding may have happened at every level. Built once, read by every check and by the repair.
/// </summary>
public sealed class ScoreModel
{
    private readonly List<int>[] byVariable;
    private readonly bool[] holds;

    internal ScoreModel(IReadOnlyList<Variable> variables, IReadOnlyList<Constraint> constraints, IReadOnlyList<YearModel> years, Assignment printed)
    {
        (Variables, Constraints, Years, AsPrinted) = (variables, constraints, years, printed);
        byVariable = new List<int>[variables.Count];
        for (var v = 0; v < byVariable.Length; v++) byVariable[v] = [];
        for (var c = 0; c < constraints.Count; c++)
        {
            constraints[c].Index = c;
            foreach (var v in constraints[c].Variables.Distinct()) byVariable[v].Add(c);
        }

        holds = [.. constraints.Select(HoldsAsPrinted)];
    }

    /// <summary>The printed figures.</summary>
    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>What they must satisfy.</summary>
    public IReadOnlyList<Constraint> Constraints { get; }

    /// <summary>The years that have a book, that of the report's scores first.</summary>
    public IReadOnlyList<YearModel> Years { get; }

    /// <summary>What is printed; where copies differ, what is printed first.</summary>
    public Assignment AsPrinted { get; }

    /// <summary>Builds the model of a report.</summary>
    /// <param name="facts">The settled facts.</param>
    /// <param name="rules">The books.</param>
    /// <param name="graph">The scores of the report's year, if they were built already.</param>
    public static ScoreModel Of(ReportFacts facts, RuleSet rules, ScoreGraph? graph = null) => new ModelBuilder(facts, rules).Build(graph);

    /// <summary>Whether a constraint holds for what is printed. Where copies differ it is enough that one of them fits: the difference is broken by itself.</summary>
    public bool Holds(Constraint constraint) => holds[constraint.Index];

    /// <summary>Indexes of the constraints that are broken.</summary>
    public IEnumerable<int> Broken => Enumerable.Range(0, holds.Length).Where(c => !holds[c]);

    /// <summary>The scores of a year, or null where it has no book.</summary>
    public YearModel? Year(int? year) => Years.FirstOrDefault(y => y.Graph.Year == year);

    /// <summary>The variable of a score, or null where none is printed. A score of another year stands in several graphs.</summary>
    public Variable? VariableOf(ScoreNode node) => Variables.FirstOrDefault(v => v.Node is { } own
        && (ReferenceEquals(own, node) || (own.Year == node.Year && string.Equals(own.Item, node.Item, StringComparison.Ordinal) && string.Equals(own.Part, node.Part, StringComparison.Ordinal))));

    /// <summary>An answer for another value of one variable.</summary>
    public T With<T>(Variable variable, Printed value, Func<Assignment, T> ask)
    {
        var before = AsPrinted[variable.Index];
        AsPrinted.Set(variable.Index, value);
        var answer = ask(AsPrinted);
        AsPrinted.Set(variable.Index, before);
        return answer;
    }

    /// <summary>Indexes of the constraints that a variable takes part in.</summary>
    internal IReadOnlyList<int> ConstraintsOf(int variable) => byVariable[variable];

    internal bool HoldsAt(int constraint) => holds[constraint];

    /// <summary>Whether the copies of a variable differ, so that it is not known what it is.</summary>
    internal bool IsAtOdds(int variable) => Variables[variable] is { Cells.Count: > 1, IsSettled: false, Node.Readings.Count: > 1 };

    /// <summary>An answer for the best of all readings, where copies differ.</summary>
    /// <param name="constraint">About which variables.</param>
    /// <param name="ask">Asked for one reading after another, what is printed first at first, until it says true.</param>
    /// <param name="tried">A variable that is as it stands in the assignment, whatever its copies say; or none.</param>
    internal bool AnyReading(Constraint constraint, Func<Assignment, bool> ask, int tried = -1)
    {
        if (ask(AsPrinted)) return true;
        int[] open = [.. constraint.Variables.Distinct().Where(v => v != tried && IsAtOdds(v))];
        if (open.Length == 0) return false;
        long combinations = 1;
        foreach (var v in open) combinations = Math.Min(MostReadings + 1, combinations * Variables[v].Node!.Readings.Count);
        if (combinations > MostReadings) return false;
        Printed[] before = [.. open.Select(v => AsPrinted[v])];
        var found = false;
        for (long trial = 1; trial < combinations && !found; trial++)
        {
            var rest = trial;
            foreach (var v in open)
            {
                var readings = Variables[v].Node!.Readings;
                AsPrinted.Set(v, readings[(int)(rest % readings.Count)]);
                rest /= readings.Count;
            }

            found = ask(AsPrinted);
        }

        for (var i = 0; i < open.Length; i++) AsPrinted.Set(open[i], before[i]);
        return found;
    }

    /// <summary>More combinations of readings are not tried.</summary>
    private const int MostReadings = 64;

    private bool HoldsAsPrinted(Constraint constraint) => AnyReading(constraint, constraint.Holds);
}
