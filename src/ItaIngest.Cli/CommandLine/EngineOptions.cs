using System.CommandLine;
using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.CommandLine;

/// <summary><c>--pdf NAME</c> and <c>--classifier NAME</c>: engines of packages in place of this program's own.</summary>
internal sealed class EngineOptions
{
    public EngineOptions()
    {
        Pdf.AcceptOnlyFromAmong(StringComparer.Ordinal, [.. Engines.ForPdf]);
        Classifier.AcceptOnlyFromAmong(StringComparer.Ordinal, [.. Engines.ForTitles]);
    }

    public Option<string> Pdf { get; } = new("--pdf") { HelpName = string.Join('|', Engines.ForPdf), DefaultValueFactory = _ => Engines.Own.Pdf };

    public Option<string> Classifier { get; } = new("--classifier") { HelpName = string.Join('|', Engines.ForTitles), DefaultValueFactory = _ => Engines.Own.Classifier };

    /// <summary>What was asked for.</summary>
    /// <exception cref="CannotRunException">One of them is not built in.</exception>
    public Engines Of(ParseResult parsed, Words words)
    {
        var engines = new Engines(parsed.GetRequiredValue(Pdf), parsed.GetRequiredValue(Classifier));
        engines.Require(words);
        return engines;
    }
}
