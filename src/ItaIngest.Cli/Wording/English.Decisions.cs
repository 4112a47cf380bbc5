using System.Globalization;
using ItaIngest.Cli.Decisions;

namespace ItaIngest.Cli.Wording;

// What people decided.
internal sealed partial class English
{
    public override string Settling => "Settling what was decided";

    public override string SettledSoFar(int done, int files) => string.Create(CultureInfo.InvariantCulture, $"settled {done} of {files} files");

    public override string DecisionsExported(int decisions, int reports, string file) =>
        string.Create(CultureInfo.InvariantCulture, $"{decisions} {(decisions == 1 ? "decision" : "decisions")} about {reports} {(reports == 1 ? "report" : "reports")} written to {file}. The names of those who decided are in it.");

    public override string DecisionFault(string file, DecisionFault fault) => (fault.Entry is { } n ? string.Create(CultureInfo.InvariantCulture, $"{file}, entry {n}: ") : file + ": ") + fault.Kind switch
    {
        DecisionFaultKind.NoJson => $"this is no complete JSON (line:byte {fault.Detail}); use a file that ita decisions export wrote",
        DecisionFaultKind.NoList => "this is no list of decisions; use a file that ita decisions export wrote",
        DecisionFaultKind.FieldMissing => $"\"{fault.Detail}\" is not there; put the entry back as it was",
        DecisionFaultKind.FieldWrong => $"\"{fault.Detail}\" cannot be read; put the entry back as it was",
        _ => $"what it says does not belong to its id {fault.Detail}: it was changed by hand. Decisions are never edited; put the entry back as it was and decide anew in ita review",
    };

    public override string NothingImported(string file, int faults) => string.Create(CultureInfo.InvariantCulture, $"Nothing was taken over from {file}: {faults} {(faults == 1 ? "fault" : "faults")}, told above. Mend it and run this again.");

    public override IEnumerable<string> DecisionsImported(ImportedDecisions imported)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"Decisions taken over: {imported.New}; already there: {imported.Known}.");
        if (imported.Waiting > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  about reports that are not in the database, kept for when they come: {imported.Waiting}");
        if (imported.Replacing > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  earlier decisions here that they replace: {imported.Replacing} (the later in time counts)");
        if (imported.Replaced > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  without effect, since the same was decided here later: {imported.Replaced}");
        yield return string.Create(CultureInfo.InvariantCulture, $"Findings that wait for a person now: {imported.Open}.");
        yield return imported switch
        {
            { Open: > 0 } => Next("ita review", NextReview),
            { Waiting: > 0 } => Next("ita ingest PATH", "read the reports that are not there yet"),
            _ => Next("ita export --out out/dataset", NextExport),
        };
    }

    public override string FileNotOpened(string file, string why) => $"{file} cannot be opened: {why}";

    public override IEnumerable<string> DecisionsSalvaged(int decisions, int reports, int missing, string file)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{decisions} {(decisions == 1 ? "decision" : "decisions")} about {reports} {(reports == 1 ? "report" : "reports")} could be read and are in {file}. The names of those who decided are in it.");
        yield return missing > 0
            ? string.Create(CultureInfo.InvariantCulture, $"At least {missing} more were there and cannot be read. Look for them in your last export.")
            : "As far as the numbers of those that were read tell, none is missing. Take your last export over as well, to be sure.";
        yield return Next("ita decisions import " + Typed(file), "into the new database");
    }

    public override string DecisionUndone => "undone";

    public override string DecisionSuperseded => "decided anew since";

    public override string DecisionToConfirm => "to be confirmed: its text, file or rule has changed since";

    public override string DecisionUnmatched => "what it was about is not there any more";
}
