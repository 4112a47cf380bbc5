using System.Globalization;
using ItaIngest.Cli.Ingest;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Store;
using ItaIngest.Terms;
using ItaIngest.Web.Pages.Report;

namespace ItaIngest.Cli.Wording;

/// <summary>What the command line says in English: here of files, stores, datasets, rules and the machine.</summary>
internal sealed partial class English() : Words(new EnglishGlossary())
{
    public override string Code => "en";

    public override string RulesNotFound => "There is no folder `rules` here or above. Run the command inside the project, or name the folder with --rules.";

    public override string Reading => "Reading files";

    public override Advice Partial => new("A part of it was not read:", "Look at the places named here; the rest is in the database.");

    public override string OutcomeColumn => "Outcome";

    public override string FilesColumn => "Files";

    public override string NextFindings => "what a person has to look at";

    public override string NextExport => "the dataset as CSV files";

    public override string NextReview => "decide what is left";

    public override IReadOnlyList<string> CoverageColumns => ["Year", "Agency", "Province", "Report"];

    public override string NoExpected => "Nobody has said which agencies are expected. Put an agencies.csv beside the files, or name one with --agencies.";

    public override string There => "there";

    public override string Missing => "missing";

    public override IReadOnlyList<string> BookColumns => ["Item", "Title", "Questions", "How well known"];

    public override string Answers(AnswerScale? scale) =>
        scale is null ? "what an answer counts is not known"
        : $"an answer counts {Points(scale)}{(scale.Averaged.Count == 0 ? "" : "; sub-items are averaged first: " + string.Join(", ", scale.Averaged))}";

    public override string DoctorGood => "This machine has all that is needed.";

    public override string DoctorBad => "Something is missing; see the lines marked with ✗.";

    public override string PathNotFound(string path) => $"There is no file or folder \"{path}\". Nothing was done.";

    public override string NoOcr => "--ocr needs poppler (pdftoppm) and tesseract with its Thai model; they are not installed here. Nothing was done.";

    public override string NotBuiltIn(string choice) => $"{choice} is not in this build. Build it in with: dotnet build -p:DesignCard=true. Nothing was done.";

    public override string SameNameTwice(string path, string first, string second) =>
        $"Two files would go by the name \"{path}\": {first} and {second}. Give the folder that both lie in. Nothing was done.";

    public override string RulesFolderNotFound(string folder) => $"There is no folder of rules at \"{folder}\".";

    public override string RulesBroken(string folder) => $"The rules in \"{folder}\" have errors. See: ita rules check";

    public override string Store(StoreException problem) => problem.Problem switch
    {
        StoreProblem.NotFound => $"There is no database at \"{problem.Location}\". Run ita ingest first, or name one with --db.",
        StoreProblem.NotADatabase => $"\"{problem.Location}\" is not a database. Name another file with --db.",
        StoreProblem.OtherDatabase => $"\"{problem.Location}\" is a database of another program. Name another file with --db.",
        StoreProblem.NewerSchema => $"\"{problem.Location}\" was made by a newer version of this program (tables {problem.Detail} of this one). Use that version, or name another file with --db. Nothing was changed.",
        StoreProblem.OlderSchema => $"\"{problem.Location}\" was made by an older version of this program. Copy it, and run ita findings --db on the copy once: that brings the copy up to date.",
        StoreProblem.NotWritable => $"I may not write to \"{problem.Location}\". Ask for the right to, or name another place with --db.",
        StoreProblem.Busy when problem.HeldBy is { } by => string.Create(CultureInfo.InvariantCulture, $"Another ita ingest is writing to \"{problem.Location}\": process {by.Process}, since {by.Since:yyyy-MM-dd HH:mm:ss} UTC, with the folder {by.Root}. Wait until it is done, then try again."),
        StoreProblem.Busy => $"Another ita is writing to \"{problem.Location}\". Wait until it is done, then try again.",
        StoreProblem.Full => $"There is no space left for \"{problem.Location}\". Make room, then run the same command again.",
        StoreProblem.Damaged => $"\"{problem.Location}\" is damaged ({problem.Detail}). Do not delete it: the decisions in it may still be readable. What to do, step by step: ita doctor --db {Typed(problem.Location)}",
        StoreProblem.NoCopy => $"The database is of an older version, and the copy that is kept of it cannot be written: \"{problem.Location}\" ({problem.Detail}). Make room there for a file as big as the database, then run the same command again. Nothing was changed.",
        StoreProblem.Unreachable => $"The database server {problem.Location} cannot be reached ({problem.Detail}). Look whether it runs and the network is there, then run the same command again. What was stored before stays.",
        StoreProblem.NoAccess => $"The database server {problem.Location} does not allow this ({problem.Detail}). Look at the name and the password, and ask whoever keeps it which rights you have (README, \"One store for many\").",
        StoreProblem.DiskFails => $"\"{problem.Location}\" could not be read or written ({problem.Detail}). Look whether its disk is there, full or failing, then run the same command again. What was stored before stays.",
        StoreProblem.NoLibrary => "This machine has no SQLite library. See: ita doctor",
        _ => problem.Message,
    };

    public override string FolderNotWritable(string folder, string why) => $"\"{folder}\" cannot be written: {why}";

    public override string AnswerLost(string why) => $"The answer could not be written ({why}). What was stored is safe.";

    public override string Unexpected(string kind, string message) =>
        $"The program has a fault and had to stop ({kind}: {message}). What was stored is safe. With ITA_DEBUG=1 it tells where.";

    public override string ReadSoFar(int done, int files) => string.Create(CultureInfo.InvariantCulture, $"{done} of {files} files");

    public override string Interrupted(int stored, string again) =>
        string.Create(CultureInfo.InvariantCulture, $"Stopped. {stored} files are stored and stay. To go on: {again}");

    public override string NothingFound(string paths) => $"There are no files under {paths}.";

    public override string Change(Change change) => change switch
    {
        Ingest.Change.New => "new",
        Ingest.Change.Changed => "changed",
        Ingest.Change.Again => "read again",
        Ingest.Change.Unchanged => "unchanged",
        Ingest.Change.Forgotten => "taken out earlier",
        _ => change.ToString(),
    };

    public override Advice Failed(Failure failure, string diagnostics) => new(
        $"This program has a fault and could not read it ({failure.Stage}: {failure.Kind}).",
        $"Please report it with the file {diagnostics}.");

    public override string Note(Note note) => note.Code switch
    {
        "name-lies" => $"its name says {Part(note.Text, 0)}, but it is {Part(note.Text, 1)}",
        "converted" => $"converted from {Part(note.Text, 0)} by {Part(note.Text, 2)}",
        "conversion-failed" => $"converting {Part(note.Text, 0)} failed ({Part(note.Text, 1)})",
        "damaged-part" => $"a part of the file that holds no text is damaged: {note.Text}",
        "repeated-header-dropped" => $"a repeated table header was left out: {note.Text}",
        "table-continues-without-header" => $"a table goes on over the page end, its header is not repeated: {note.Text}",
        "row-joined-over-pages" => $"a row that the page end cut was put together: {note.Text}",
        "row-perhaps-cut" => $"a row that may belong to the row before the page end: {note.Text}",
        "repeated-merged-text-dropped" => $"the repeated text of a merged cell was left out: {note.Text}",
        "charset-guessed" => $"the encoding was told by the content: {note.Text}",
        _ => PdfNote(note),
    };

    public override string Scores(int stated, int held) =>
        string.Create(CultureInfo.InvariantCulture, $"{stated} {(stated == 1 ? "score" : "scores")}") + (held > 0 ? string.Create(CultureInfo.InvariantCulture, $", {held} of them held back") : "");

    public override string Findings(FindingCounts findings)
    {
        var counts = new[] { (findings.Errors, "to decide"), (findings.Warnings, "to look at"), (findings.Infos, "for information") }
            .Where(c => c.Item1 > 0)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Item1} {c.Item2}"))
            .ToList();
        return counts.Count > 0 ? "findings: " + string.Join(", ", counts) : "no findings";
    }

    public override string Related(Related related) => string.Create(
        CultureInfo.InvariantCulture,
        $"Across documents: {related.Agencies} {(related.Agencies == 1 ? "agency" : "agencies")} compared, {(related.Findings == 0 ? "nothing found" : related.Findings == 1 ? "1 finding" : $"{related.Findings} findings")}");

    public override string FilesTitle(int files, string database) => string.Create(CultureInfo.InvariantCulture, $"{files} files -> {database}");

    public override string Unchanged(int files) => string.Create(CultureInfo.InvariantCulture, $"{files} of them had not changed and were not read again.");

    public override string LeftOut(IEnumerable<string> paths) => $"Not looked at, as .itaignore says: {string.Join(", ", paths)}";

    public override string MissingTitle(int files) =>
        string.Create(CultureInfo.InvariantCulture, $"{files} files are no longer there; they stay in the dataset until ita forget PATH:");

    public override string Todo(string what) => "To do: " + what;

    public override string Next(string command, string why) => $"Next: {command}   ({why})";

    public override string CompanionRead(string file, int rows) => string.Create(CultureInfo.InvariantCulture, $"{file}: {rows} rows read");

    public override string CompanionError(CompanionProblem problem)
    {
        var where = problem.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{problem.File}, line {problem.Line}") : problem.File;
        return where + ": " + problem.Fault switch
        {
            CompanionFault.ColumnMissing => $"there is no column \"{problem.Text}\"; the first line names the columns",
            CompanionFault.NotReadable => $"the file cannot be opened ({problem.Text})",
            CompanionFault.NotUtf8 => "the file is not UTF-8; save it as \"CSV UTF-8\"",
            CompanionFault.NotCsv => "a quotation mark is not closed",
            CompanionFault.Empty => $"\"{problem.Text}\" is empty",
            CompanionFault.NotADay => $"\"{problem.Text}\" is no day; write it as 2025-06-30",
            CompanionFault.NotAYear => $"\"{problem.Text}\" is no fiscal year; write it as 2568",
            CompanionFault.NotAScore => $"\"{problem.Text}\" is no score from 0 to 100",
            CompanionFault.TooBig => $"the list is too big; {problem.Text} are read at most",
            CompanionFault.Twice => $"\"{problem.Text}\" stands here a second time",
            _ => problem.Text,
        } + ". This list was not taken over.";
    }

    public override string Exporting => "Exporting";

    public override string ExportedSoFar(int done, int documents) => string.Create(CultureInfo.InvariantCulture, $"{done} of {documents} documents exported");

    public override string NothingChosen(IReadOnlyList<int> years, IReadOnlyList<string> provinces) =>
        $"No report is of the years and provinces that were asked for, so nothing was written. Fiscal years that are there (Buddhist era): {Some(years.Select(y => y.ToString(CultureInfo.InvariantCulture)))}; provinces: {Some(provinces)}";

    public override string Exported(string folder) => $"The dataset is in {folder}";

    public override string LeftOut(LeftOut left) => string.Create(CultureInfo.InvariantCulture, $"  left out: {left.Rows} rows of {left.Table}: {WhyLeftOut(left.Why)}");

    public override string Shortened(string file, string table, long texts) =>
        string.Create(CultureInfo.InvariantCulture, $"{texts} texts in the sheet {table} of {file} are longer than a cell holds; they were cut and end with …. CSV and JSON Lines have them whole.");

    public override string NextExplain(string record, string database) => $"Where a score comes from, by its column record: ita explain \"{record}\"{database}";

    public override string HeldBack(long held) => string.Create(CultureInfo.InvariantCulture, $"{held} scores are held back until a person decides. See: ita findings --severity error");

    public override string ReportWritten(string file, ReportFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"Written {file}: files {figures.Documents}, reports {figures.Reports}, agencies {figures.Agencies}. Open and print it with a browser. Names of persons were taken out.");

    public override string NothingOf(string asked, IEnumerable<string> there) => $"There is no report of {asked}, so nothing was written. There are reports of: {(there.Any() ? string.Join(", ", there) : "nothing")}.";

    public override string Forgotten(string path) => $"{path} is out of the dataset. Its history and decisions are kept; ita ingest --force brings it back.";

    public override string NotKnown(string path) => $"The database knows no file \"{path}\". Nothing was done.";

    public override string CoverageCounts(int there, int expected, int unexpected) => string.Create(
        CultureInfo.InvariantCulture,
        $"{there} of {expected} expected reports are there; {unexpected} reports are of agencies or years that nobody expected.");

    public override string RulesGood(int books, string revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{books} rule books are in order (revision {revision[..Math.Min(12, revision.Length)]}).");

    public override string Training(int titles) => string.Create(CultureInfo.InvariantCulture, $"Learning {titles} titles of questions …");

    public override string Trained(string path, int bytes, bool unchanged) => unchanged ? $"{path} is the same to the byte; nothing was written." : string.Create(CultureInfo.InvariantCulture, $"Wrote {path} ({bytes:N0} bytes). Next: ita rules check");

    public override string NotTrained => "Nothing was learnt of the titles of these books: titles are compared by their letters alone. Run ita rules train once.";

    public override string FileNotWritten(string path, string why) => $"{path} could not be written: {why}";

    public override string RulesBad(int problems) => string.Create(CultureInfo.InvariantCulture, $"{problems} errors.");

    public override string RuleProblem(RuleProblem problem) =>
        $"{Where(problem)}: {problem.What}" + (problem.Allowed.Length > 0 ? $"; allowed: {problem.Allowed}" : "");

    public override string NoBook(int year, IEnumerable<int> years) =>
        string.Create(CultureInfo.InvariantCulture, $"There is no rule book for {year}. There are: {string.Join(", ", years)}");

    public override string Book(CodeBook book) => string.Create(CultureInfo.InvariantCulture, $"Fiscal year {book.Year}: ")
        + (book.IsComplete ? "complete" : "incomplete, not enforced beyond what it knows")
        + (book.RecomputedBy is { } by ? $"; recomputes {by}" : "; no published result is known to recompute it by");

    public override string Known(Confidence confidence) => confidence switch
    {
        Confidence.Proved => "recomputes published figures",
        Confidence.Sourced => "from a document",
        Confidence.Inferred => "inferred",
        Confidence.OwnKnowledge => "own knowledge",
        _ => "unknown",
    };

    public override string Doctor(string subject, bool good, string detail) => (good ? "✓ " : "✗ ") + subject switch
    {
        "sqlite" => good ? $"SQLite: {detail}" : $"SQLite: {detail}. Install the system's SQLite library.",
        "office" => good ? $"LibreOffice: {detail}" : "LibreOffice is not installed; .doc and .xls files will not be read.",
        "ocr" => good ? $"OCR: {detail}" : "poppler or tesseract is not installed; --ocr cannot be used.",
        "rules" => $"Rules: {detail}",
        "thai" => good ? "Thai text: marks are put in order" : "Thai text: the ICU library is missing. Install libicu, and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.",
        "folder" => good ? $"Writing to {detail}" : $"I may not write to {detail}",
        "terminal" => good ? $"Output is {detail}" : $"Output is {detail}; Thai will not show",
        "version" => $"ita {detail}",
        "engine" => $"Built in: {detail}",
        "engine-absent" => $"{detail} is not built in; it is, with {BuildsIn}",
        _ => $"{subject}: {detail}",
    };

    public override string DatabaseSound(string database, string engine, DatabaseCheckup checkup, TimeSpan took) => string.Create(
        CultureInfo.InvariantCulture,
        $"✓ Database {database} ({engine}): {checkup.Documents} documents, {checkup.Decisions} decisions, looked at whole in {took.TotalSeconds:0.0} s")
        + (checkup.IsOlder ? "; it is of an older version and is brought up to date when it is next used, a copy is kept then" : "");

    public override string DatabaseNotSound(string database, TimeSpan took) =>
        string.Create(CultureInfo.InvariantCulture, $"✗ Database {database} is damaged (looked at whole in {took.TotalSeconds:0.0} s):");

    public override string DatabaseFault(DatabaseFault fault) => "    " + fault.Kind switch
    {
        DatabaseFaultKind.Reference => $"rows of the table {fault.What} name rows that are not there",
        DatabaseFaultKind.Document => $"{fault.What} cannot be taken out again",
        DatabaseFaultKind.Decision => $"decision: {fault.What} is incomplete or changed",
        DatabaseFaultKind.Inbox => $"the inbox does not say of {fault.What} what the tables say",
        _ => fault.What,
    };

    public override IEnumerable<string> Recover(string database, IReadOnlyList<string> aside, string? moved, string? root)
    {
        yield return "What to do, step by step. Delete nothing until the last one is done:";
        yield return "  1. Move the damaged file aside, with what stands beside it:";
        foreach (var line in aside) yield return "       " + line;
        yield return moved is null ? "  2. Look for your last export of decisions: out of a damaged file of LiteDB none can be taken." : "  2. Save the decisions that can still be read:";
        if (moved is not null) yield return $"       ita decisions salvage salvaged.json --db {Typed(moved)}";
        yield return "  3. Read the reports again:";
        yield return $"       ita ingest {Typed(root ?? "FOLDER")} --db {Typed(database)}";
        yield return "  4. Take the decisions over, first your last export if you have one; what stands already is passed over:";
        yield return $"       ita decisions import LAST-EXPORT.json --db {Typed(database)}";
        if (moved is not null) yield return $"       ita decisions import salvaged.json --db {Typed(database)}";
        yield return "  5. Look whether all is well:";
        yield return $"       ita doctor --db {Typed(database)}";
    }

    public override string Migrating(SchemaMigration migration) => string.Create(
        CultureInfo.InvariantCulture,
        $"{migration.File} is of an older version (tables {migration.From}) and is brought to {migration.To}. As it was it is kept in {migration.Copy}; when all is well you may delete that.");

    private static string Where(RuleProblem problem) =>
        problem.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{problem.File}, line {problem.Line}") : problem.File;

    private static string In(string detail) => detail.Length > 0 ? $" ({detail})" : "";

    private static string Part(string text, int index) => text.Split('|') is var parts && index < parts.Length ? parts[index] : text;

    private static string Number(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    private static string WhyLeftOut(string why) => why switch
    {
        "selection" => "of a year or province that was not asked for",
        "held" => "a person has to decide (--include held adds them, their values stay empty)",
        "flagged" => "they are flagged, and only clean ones were asked for (--only clean)",
        _ => why,
    };

    private static string Some(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count == 0 ? "none" : string.Join(", ", all.Take(20)) + (all.Count > 20 ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - 20} more") : "");
    }
}
