using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Checks.Messages;
using ItaIngest.Cli.Ingest;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Cli.Wording;

/// <summary>What the command line says in English.</summary>
internal sealed class English : Words
{
    public override string Code => "en";

    public override string UsageTitle => "How to call it";

    public override string CommandsTitle => "Commands";

    public override string ArgumentsTitle => "Arguments";

    public override string OptionsTitle => "Options";

    public override string ExitCodes => "Exit code: 0 everything is in order, 1 something is held or was not read, 2 the command could not run.";

    public override string CommandMissing => "Please say what to do.";

    public override string RulesNotFound => "There is no folder `rules` here or above. Run the command inside the project, or name the folder with --rules.";

    public override string Reading => "Reading files";

    public override Advice Partial => new("A part of it was not read:", "Look at the places named here; the rest is in the database.");

    public override string OutcomeColumn => "Outcome";

    public override string FilesColumn => "Files";

    public override string NextFindings => "what a person has to look at";

    public override string NextExport => "the dataset as CSV files";

    public override string ShowNothingChanged => "Nothing had to be changed.";

    public override string Unknown => "not stated";

    public override string AgencyLabel => "Agency";

    public override string KindLabel => "Report";

    public override string YearsLabel => "Years";

    public override IReadOnlyList<string> ObservationColumns => ["Item", "Year", "Figure", "Value", "As written", "Standing", "Place"];

    public override IReadOnlyList<string> DisclosureColumns => ["Item", "Published", "What it says", "Responsible", "Place"];

    public override IReadOnlyList<string> MeasureColumns => ["No.", "Measure", "Responsible", "From", "To", "Place"];

    public override string NoFindings => "There is nothing to look at.";

    public override string Stated => "Stated";

    public override string StoodAs => "As written in the file";

    public override string StepsTitle => "How it was read";

    public override string ChecksTitle => "What the checks say";

    public override string DecisionsTitle => "What people decided";

    public override string CopiesTitle => "Stated again";

    public override string None => "none";

    public override IReadOnlyList<string> CoverageColumns => ["Year", "Agency", "Province", "Report"];

    public override string NoExpected => "Nobody has said which agencies are expected. Put an agencies.csv beside the files, or name one with --agencies.";

    public override string There => "there";

    public override string Missing => "missing";

    public override IReadOnlyList<string> BookColumns => ["Item", "Title", "Questions", "How well known"];

    public override string DoctorGood => "This machine has all that is needed.";

    public override string DoctorBad => "Something is missing; see the lines marked with ✗.";

    public override string About(string symbol) => symbol switch
    {
        "ita" => "Reads ITA reports of Thai public bodies and makes a checked dataset of them.",
        "--help" => "Shows this help.",
        "--version" => "Shows the version of this program.",
        "--lang" => "Language: th or en (also by the environment variable ITA_LANG).",
        "--db" => "The database.",
        "--rules" => "The folder of rules.",
        "--json" => "Answers as JSON.",
        "ingest" => "Reads every file under the paths, checks it and stores it. Safe to run again: what has not changed is skipped.",
        "ingest PATH" => "Folders or files.",
        "ingest --jobs" => "How many files are read at the same time.",
        "ingest --force" => "Reads everything anew. Decisions that people made are kept.",
        "show" => "Shows one file at a stage. Stores nothing.",
        "show FILE" => "The file.",
        "show --stage" => "extract what is in the file, read how its text was read, map what it says, check what the checks say.",
        "findings" => "Lists what a person has to look at.",
        "findings --severity" => "Only this severity or a graver one.",
        "findings --code" => "Only findings of this code.",
        "explain" => "Explains a finding's code, or leads a value back to its cell.",
        "explain WHAT" => "A code such as ITA-S010, or a value such as report.docx#i7.",
        "export" => "Writes the dataset.",
        "export --out" => "The folder to write.",
        "export --format" => "The format of the files.",
        "export --year" => "Only this fiscal year (BE); may be repeated.",
        "export --province" => "Only this province; may be repeated.",
        "export --only" => "clean leaves out values that are flagged.",
        "export --include" => "held adds values that are held back, without their score.",
        "export --with-names" => "Leaves names of persons in.",
        "rules" => "The rule books.",
        "rules check" => "Validates the rule books.",
        "rules show" => "Shows the rule book of a year.",
        "rules show YEAR" => "The fiscal year (BE).",
        "coverage" => "Tells whose report is there and whose is missing, by year.",
        "coverage --agencies" => "The list of expected agencies; without it, the one that was read by ita ingest.",
        "forget" => "Takes a file out of the dataset. Its history and decisions are kept.",
        "forget PATH" => "Its path as the summary names it.",
        "doctor" => "Tells what this machine has and lacks.",
        _ => throw new ArgumentOutOfRangeException(nameof(symbol), symbol, "No words for it."),
    };

    public override string NotUnderstood(string token) => $"I do not know \"{token}\".";

    public override string ValueMissing(string symbol) => $"{symbol} needs a value.";

    public override string ValueWrong(string symbol, string value, IReadOnlyList<string> allowed) =>
        $"\"{value}\" will not do for {symbol}." + (allowed.Count > 0 ? $" Possible: {string.Join(", ", allowed)}." : "");

    public override string SeeHelp(string command) => $"See: {command} --help";

    public override string PathNotFound(string path) => $"There is no file or folder \"{path}\". Nothing was done.";

    public override string SameNameTwice(string path, string first, string second) =>
        $"Two files would go by the name \"{path}\": {first} and {second}. Give the folder that both lie in. Nothing was done.";

    public override string RulesFolderNotFound(string folder) => $"There is no folder of rules at \"{folder}\".";

    public override string RulesBroken(string folder) => $"The rules in \"{folder}\" have errors. See: ita rules check";

    public override string Store(StoreException problem) => problem.Problem switch
    {
        StoreProblem.NotFound => $"There is no database at \"{problem.Location}\". Run ita ingest first, or name one with --db.",
        StoreProblem.NotADatabase => $"\"{problem.Location}\" is not a database. Name another file with --db.",
        StoreProblem.OtherDatabase => $"\"{problem.Location}\" is a database of another program. Name another file with --db.",
        StoreProblem.NewerSchema => $"\"{problem.Location}\" was made by a newer version of this program. Use that version.",
        StoreProblem.NotWritable => $"I may not write to \"{problem.Location}\". Ask for the right to, or name another place with --db.",
        StoreProblem.Busy => $"Another ita is writing to \"{problem.Location}\". Wait until it is done, then try again.",
        StoreProblem.Full => $"There is no space left for \"{problem.Location}\". Make room, then run the same command again.",
        StoreProblem.Damaged => $"\"{problem.Location}\" is damaged ({problem.Detail}). Restore it from a copy, or remove it and run ita ingest again.",
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

    public override string Outcome(Outcome outcome) => outcome switch
    {
        ItaIngest.Outcome.Clean => "clean",
        ItaIngest.Outcome.Flagged => "flagged",
        ItaIngest.Outcome.Partial => "read in part",
        ItaIngest.Outcome.Refused => "not read",
        ItaIngest.Outcome.Failed => "failed",
        _ => outcome.ToString(),
    };

    public override string Change(Change change) => change switch
    {
        Ingest.Change.New => "new",
        Ingest.Change.Changed => "changed",
        Ingest.Change.Again => "read again",
        Ingest.Change.Unchanged => "unchanged",
        Ingest.Change.Forgotten => "taken out earlier",
        _ => change.ToString(),
    };

    public override string Format(Documents.DocumentFormat format) => format switch
    {
        Documents.DocumentFormat.Text => "text",
        Documents.DocumentFormat.Html => "web page",
        Documents.DocumentFormat.Docx => "Word",
        _ => "",
    };

    public override Advice Refusal(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.Empty => new("The file is empty.", "Ask the agency for it, or download it again."),
        RefusalReason.Damaged => new("The file is damaged or incomplete.", "Download it again, or open it in Word and save it anew."),
        RefusalReason.Encrypted => new("The file needs a password.", "Open it with the password and save it without one."),
        RefusalReason.Image => new("It is a picture; there is no text in it.", "Turn it into text with an OCR program first."),
        RefusalReason.Pdf => new("It is a PDF, which this version does not read yet.", "Ask for the Word file or the web page of the same report, or turn it into text first."),
        RefusalReason.NeedsConversion => new($"It is a file{In(refusal.Detail)} that has to be converted first, which this machine could not do.", "Install LibreOffice with Writer and Calc, or open it and save it as .docx or .html."),
        RefusalReason.OtherFormat => new($"It is no report{In(refusal.Detail)}.", "Move it elsewhere, or save the report as .docx, .html or .txt."),
        RefusalReason.LockFile => new("It is the lock file of an open document, not a report.", "Close the document; the file will go away by itself."),
        RefusalReason.NotAFile => new(refusal.Detail == "directory" ? "It is a folder with the name of a file." : "It is no ordinary file.", "Move it elsewhere, or give it another name."),
        RefusalReason.BrokenLink => new(refusal.Detail == "loop" ? "The link leads back to itself." : "The link leads nowhere.", "Mend the link, or put the file itself here."),
        RefusalReason.NoAccess when refusal.Detail == "name-not-unicode" => new("Its name is in an encoding that cannot be asked for.", "Give it another name."),
        RefusalReason.NoAccess => new("There is no right to read it.", "Ask for the right to read it."),
        RefusalReason.ChangedWhileRead => new("It changed while it was being read.", "Wait until it is copied completely, then run the same command again."),
        RefusalReason.TooBig => new($"It is larger than allowed{In(refusal.Detail)}.", "Split it, or make the pictures in it smaller."),
        RefusalReason.TooDeep => new("Its parts are nested deeper than allowed.", "Open it in Word and save it as .docx."),
        RefusalReason.Bomb => new("It unpacks to far more than its size, so it was not opened.", "Do not open it. Ask the agency for another file."),
        RefusalReason.OtherScheme => new($"It is a report of another assessment{In(refusal.Detail)}.", "Move it elsewhere; this program reads ITA from fiscal year 2562 on."),
        RefusalReason.UnknownEncoding => new("Its text is in no encoding that this program knows.", "Save it as UTF-8."),
        _ => new(refusal.Reason.ToString(), ""),
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
        "charset-guessed" => $"the encoding was told by the content: {note.Text}",
        _ => note.Text.Length > 0 ? $"{note.Code}: {note.Text}" : note.Code,
    };

    public override string Place(Place place)
    {
        var parts = new List<string>();
        if (place.Part is { } part) parts.Add(part);
        if (place.Page is { } page) parts.Add(Number("page", page));
        if (place.Line is { } line) parts.Add(Number("line", line));
        if (place.Table is { } table) parts.Add(Number("table", table));
        if (place.Row is { } row) parts.Add(Number("row", row));
        if (place.Column is { } column) parts.Add(Number("column", column));
        return string.Join(", ", parts);
    }

    public override string Scores(int stated, int held) =>
        string.Create(CultureInfo.InvariantCulture, $"{stated} scores") + (held > 0 ? string.Create(CultureInfo.InvariantCulture, $", {held} of them held back") : "");

    public override string Findings(FindingCounts findings) => string.Create(
        CultureInfo.InvariantCulture,
        $"findings: {findings.Errors} to decide, {findings.Warnings} to look at, {findings.Infos} for information");

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
            CompanionFault.Twice => $"\"{problem.Text}\" stands here a second time",
            _ => problem.Text,
        } + ". This list was not taken over.";
    }

    public override string ShowParagraph(Place place) => Place(place);

    public override string ShowTable(Place place, int rows, int columns, int parts) =>
        string.Create(CultureInfo.InvariantCulture, $"Table {place.Table} ({rows} rows, {columns} columns") + (parts > 1 ? string.Create(CultureInfo.InvariantCulture, $", joined from {parts} parts)") : ")");

    public override string ShowResidue(Residue residue) => string.Create(
        CultureInfo.InvariantCulture,
        $"Of {residue.Total} characters: {residue.Used} used, {residue.Deleted} deleted, {residue.Hidden} hidden, {residue.Furniture} furniture, {residue.Reported} reported above");

    public override string Kind(ReportKind kind) => kind switch
    {
        ReportKind.Analysis => "analysis of the scores",
        ReportKind.Implementation => "results of measures",
        _ => "neither an analysis nor results of measures",
    };

    public override string Years(int? scores, int? report, int? plan) =>
        string.Create(CultureInfo.InvariantCulture, $"scores {Or(scores)}, report {Or(report)}, plan {Or(plan)}");

    public override string ObservationsTitle(int count) => Titled("Figures", count);

    public override string DisclosuresTitle(int count) => Titled("Published items", count);

    public override string MeasuresTitle(int count) => Titled("Measures", count);

    public override string ClaimsTitle(int count) => Titled("Said in prose", count);

    public override string FindingsTitle(int count) => Titled("Findings", count);

    public override string ChecksHeld(int holds, int cannotTell) =>
        string.Create(CultureInfo.InvariantCulture, $"{holds} recomputations agree; {cannotTell} could not be told.");

    public override string Figure(Figure figure) => figure switch
    {
        Mapping.Figure.Score => "score",
        Mapping.Figure.Level => "level",
        Mapping.Figure.Pass => "pass or fail",
        Mapping.Figure.Weight => "weight",
        Mapping.Figure.Target => "target",
        _ => figure.ToString(),
    };

    public override string Standing(Standing standing) => standing switch
    {
        Mapping.Standing.AsRead => "as read",
        Mapping.Standing.Repaired => "repaired",
        Mapping.Standing.ByReviewer => "by a reviewer",
        _ => standing.ToString(),
    };

    public override string Done(bool? done) => done switch { true => "yes", false => "no", null => "cannot be told" };

    public override string Severity(Severity severity) => severity switch
    {
        Checks.Severity.Error => "decide",
        Checks.Severity.Warning => "look at",
        Checks.Severity.Info => "information",
        _ => "",
    };

    public override string Finding(CheckResult result) => FindingMessages.Render(result, MessageLanguage.English);

    public override string Proposal(Repair repair) => repair.Safety switch
    {
        Safety.Safe => $"read as {repair.To}",
        _ => $"perhaps {string.Join(" or ", new[] { repair.To }.Concat(repair.Alternatives).Select(Proposed).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal))}",
    };

    // An alternative about another value names it before '='.
    private static string Proposed(string value) => value[(value.LastIndexOf('=') + 1)..];

    public override string NoSuchPage(string code) => $"There is no page about {code}.";

    public override string NotBuilt(RegisteredCheck check) => $"{check.Code}: {check.Meaning}. This version does not check it yet.";

    public override string NoSuchRecord(string record) => $"I do not know \"{record}\". Write a code such as ITA-S010, or a value as path#item, such as report.docx#i7.";

    public override string NoSuchDocument(string document) => $"There is no file \"{document}\" in the database.";

    public override string ItemsThere(IEnumerable<string> items) => "Stated there: " + string.Join(", ", items);

    public override string Verdict(Verdict verdict) => verdict switch
    {
        Checks.Verdict.Holds => "agrees",
        Checks.Verdict.HoldsIf => "agrees under a condition",
        Checks.Verdict.Fails => "does not agree",
        Checks.Verdict.CannotTell => "cannot be told",
        _ => verdict.ToString(),
    };

    public override string Exported(string folder) => $"The dataset is in {folder}";

    public override string HeldBack(long held) => string.Create(CultureInfo.InvariantCulture, $"{held} scores are held back until a person decides. See: ita findings --severity error");

    public override string Forgotten(string path) => $"{path} is out of the dataset. Its history and decisions are kept; ita ingest --force brings it back.";

    public override string NotKnown(string path) => $"The database knows no file \"{path}\". Nothing was done.";

    public override string CoverageCounts(int there, int expected, int unexpected) => string.Create(
        CultureInfo.InvariantCulture,
        $"{there} of {expected} expected reports are there; {unexpected} reports are of agencies or years that nobody expected.");

    public override string RulesGood(int books, string revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{books} rule books are in order (revision {revision[..Math.Min(12, revision.Length)]}).");

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
        "rules" => $"Rules: {detail}",
        "thai" => good ? "Thai text: marks are put in order" : "Thai text: the ICU library is missing. Install libicu, and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.",
        "folder" => good ? $"Writing to {detail}" : $"I may not write to {detail}",
        "terminal" => good ? $"Output is {detail}" : $"Output is {detail}; Thai will not show",
        "version" => $"ita {detail}",
        _ => $"{subject}: {detail}",
    };

    private static string Where(RuleProblem problem) =>
        problem.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{problem.File}, line {problem.Line}") : problem.File;

    private static string In(string detail) => detail.Length > 0 ? $" ({detail})" : "";

    private static string Part(string text, int index) => text.Split('|') is var parts && index < parts.Length ? parts[index] : text;

    private static string Number(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    private static string Titled(string title, int count) => string.Create(CultureInfo.InvariantCulture, $"{title} ({count})");

    private static string Or(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "not stated";
}
