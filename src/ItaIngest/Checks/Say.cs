using System.Globalization;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks;

/// <summary>Makes results, so that every check fills the same fields the same way.</summary>
internal static class Say
{
    public static CheckResult Holds(string code, Subject subject, Fit? fit, Figures figures, IReadOnlyList<Evidence> evidence) =>
        new(code, Verdict.Holds, fit, Severity.None, subject, null, figures.Named, evidence, []);

    public static CheckResult HoldsIf(string code, Subject subject, string hypothesis, Severity severity, Fit? fit, Figures figures, IReadOnlyList<Evidence> evidence) =>
        new(code, Verdict.HoldsIf, fit, severity, subject, hypothesis, figures.Named, evidence, []);

    /// <summary>A failure; only an Error withholds values.</summary>
    public static CheckResult Fails(
        string code,
        Subject subject,
        Severity severity,
        Figures figures,
        IReadOnlyList<Evidence> evidence,
        IEnumerable<string> withholds,
        Repair? repair = null) =>
        new(code, Verdict.Fails, null, severity, subject, null, figures.Named, evidence, severity == Severity.Error ? [.. withholds.Distinct(StringComparer.Ordinal)] : [], repair);

    /// <summary>Not told; the reason is a stable word in the figures.</summary>
    public static CheckResult CannotTell(string code, Subject subject, string reason, Figures? figures = null, params IReadOnlyList<Evidence> evidence) =>
        new(code, Verdict.CannotTell, null, Severity.None, subject, null, (figures ?? new Figures()).With("reason", reason).Named, evidence, []);

    /// <summary>A severity as far as the rules that it rests on are known: nothing below <see cref="Confidence.Sourced"/> gives more than a Warning.</summary>
    public static Severity Capped(Severity severity, params ReadOnlySpan<Confidence> restsOn)
    {
        foreach (var confidence in restsOn)
        {
            if (confidence < Confidence.Sourced) return severity > Severity.Warning ? Severity.Warning : severity;
        }

        return severity;
    }
}

/// <summary>Named figures of a result, as they are to be shown.</summary>
internal sealed class Figures : System.Collections.IEnumerable
{
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Named => named;

    public void Add(string name, string value) => named[name] = value;

    public void Add(string name, int value) => named[name] = value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A figure with two decimals, as scores are printed.</summary>
    public void Add(string name, decimal value) => named[name] = Show(value);

    public Figures With(string name, string value)
    {
        named[name] = value;
        return this;
    }

    /// <summary>Two decimals, rounded as published results are.</summary>
    public static string Show(decimal value) => Rounding.Round(value, 2).ToString("F2", CultureInfo.InvariantCulture);

    public System.Collections.IEnumerator GetEnumerator() => named.GetEnumerator();
}
