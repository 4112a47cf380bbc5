using System.CommandLine;
using System.CommandLine.Help;
using ItaIngest.Cli.Bench;
using ItaIngest.Cli.Compare;
using ItaIngest.Cli.Coverage;
using ItaIngest.Cli.Decisions;
using ItaIngest.Cli.Explain;
using ItaIngest.Cli.Export;
using ItaIngest.Cli.Findings;
using ItaIngest.Cli.Forget;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Machine;
using ItaIngest.Cli.Queue;
using ItaIngest.Cli.Report;
using ItaIngest.Cli.Review;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Show;
using ItaIngest.Cli.Stores;
using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.CommandLine;

/// <summary>The command <c>ita</c> with all that it can do: one line a command.</summary>
internal static class ItaCommand
{
    public static RootCommand Build(Words words, Terminal terminal)
    {
        var common = new CommonOptions(words);
        var language = new Option<string>(Language.OptionName) { HelpName = string.Join('|', Language.Known), Recursive = true };
        language.AcceptOnlyFromAmong(StringComparer.Ordinal, Language.Known);
        var root = new RootCommand(words.About("ita"))
        {
            IngestCommand.Build(words, terminal, common),
            ShowCommand.Build(words, terminal, common),
            FindingsCommand.Build(words, common),
            ExplainCommand.Build(words, common),
            ReviewCommand.Build(words, common),
            ExportCommand.Build(words, terminal, common),
            ReportCommand.Build(words, common),
            CoverageCommand.Build(words, terminal, common),
            CompareCommand.Build(words, common),
            EnqueueCommand.Build(words, terminal),
            WorkerCommand.Build(words, common),
            QueueCommand.Build(words, terminal, common),
            DecisionsCommand.Build(words, terminal, common),
            ForgetCommand.Build(words, common),
            StoreCommand.Build(words, terminal, common),
            RulesCommand.Build(words, terminal, common),
            BenchCommand.Build(words, terminal, common),
            DoctorCommand.Build(words, common),
            LimitsCommand.Build(words),
            language,
        };
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpPages(words);
        return root;
    }
}
