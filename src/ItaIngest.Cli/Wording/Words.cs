using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Cli.Decisions;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Comparisons;
using ItaIngest.Datasets;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Noise.Counted;
using ItaIngest.Noise.Spoiled;
using ItaIngest.Readings;
using ItaIngest.Queue;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Store;
using ItaIngest.Terms;
using ItaIngest.Web.Pages.Report;

namespace ItaIngest.Cli.Wording;

/// <summary>Every sentence that the command line says, in one language. A sentence that only one language has does not compile.</summary>
internal abstract class Words(Glossary terms)
{
    /// <summary>"th" or "en".</summary>
    public abstract string Code { get; }

    // Help and usage.

    /// <summary>What a command, option or argument is for. The key is as typed: "ingest", "ingest --force", "--db".</summary>
    public abstract string About(string symbol);

    public abstract string UsageTitle { get; }

    public abstract string CommandsTitle { get; }

    public abstract string ArgumentsTitle { get; }

    public abstract string OptionsTitle { get; }

    public abstract string ExitCodes { get; }

    public abstract string NotUnderstood(string token);

    public abstract string ValueMissing(string symbol);

    public abstract string ValueWrong(string symbol, string value, IReadOnlyList<string> allowed);

    public abstract string CommandMissing { get; }

    public abstract string SeeHelp(string command);

    // The noise harness.

    public abstract IReadOnlyList<string> NoiseColumns { get; }

    public abstract string NoiseLegend { get; }

    public abstract IReadOnlyList<string> NoiseReasonColumns { get; }

    /// <summary>Of a wrong score: a sum would have shown it, had it been the only one.</summary>
    public abstract string NoiseSeenAlone { get; }

    public abstract string NoiseExamples(int count);

    public abstract string NoNoiseYear(int year, IEnumerable<int> years);

    public abstract string Family(NoiseFamily family);

    public abstract string Judged(Judged what);

    public abstract string Fate(Fate fate);

    // What keeps a command from running.

    public abstract string PathNotFound(string path);

    /// <summary>--ocr was asked for and cannot be had.</summary>
    public abstract string NoOcr { get; }

    /// <summary>An engine of a package was asked for that this build has not.</summary>
    /// <param name="choice">As it was typed: "--pdf pdfpig".</param>
    public abstract string NotBuiltIn(string choice);

    public abstract string SameNameTwice(string path, string first, string second);

    public abstract string RulesNotFound { get; }

    public abstract string RulesFolderNotFound(string folder);

    public abstract string RulesBroken(string folder);

    public abstract string Store(StoreException problem);

    public abstract string FolderNotWritable(string folder, string why);

    public abstract string AnswerLost(string why);

    public abstract string Unexpected(string kind, string message);

    // Reading files.

    public abstract string Reading { get; }

    public abstract string ReadSoFar(int done, int files);

    public abstract string Interrupted(int stored, string again);

    /// <summary>No process can be started that would read files.</summary>
    public abstract string NoWorker(string why);

    /// <summary>How a limit is set to something else.</summary>
    public abstract string LimitRaised { get; }

    /// <summary>What a limit bounds, for the list of them.</summary>
    public abstract string LimitMeaning(string name);

    public abstract string NothingFound(string paths);

    public string Outcome(Outcome outcome) => terms.Outcome(outcome);

    public abstract string Change(Change change);

    public string Format(Documents.DocumentFormat format) => terms.Format(format);

    public Advice Refusal(Refusal refusal) => terms.Refusal(refusal);

    public abstract Advice Partial { get; }

    public abstract Advice Failed(Failure failure, string diagnostics);

    public abstract string Note(Note note);

    public string Place(Place place) => terms.Place(place);

    public abstract string Scores(int stated, int held);

    public abstract string Findings(FindingCounts findings);

    /// <summary>What comparing the reports of an agency with each other did.</summary>
    public abstract string Related(Related related);

    /// <summary>In another document than the one that a finding is about: the beginning of its id, or the path of a list.</summary>
    public string InDocument(string document) => terms.InDocument(document);

    public abstract string FilesTitle(int files, string database);

    public abstract string OutcomeColumn { get; }

    public abstract string FilesColumn { get; }

    public abstract string Unchanged(int files);

    public abstract string LeftOut(IEnumerable<string> paths);

    public abstract string MissingTitle(int files);

    public abstract string Todo(string what);

    public abstract string Next(string command, string why);

    public abstract string NextFindings { get; }

    public abstract string NextExport { get; }

    public abstract string NextReview { get; }

    // Lists beside the files.

    public abstract string CompanionRead(string file, int rows);

    public abstract string CompanionError(CompanionProblem problem);

    // Showing.

    public abstract string ShowParagraph(Place place);

    public abstract string ShowTable(Place place, int rows, int columns, int parts);

    public abstract string ShowResidue(Residue residue);

    public abstract string ShowNothingChanged { get; }

    /// <summary>How much of the Thai of a page, or of the document, cannot be Thai.</summary>
    public abstract string ShowNoise(NoiseCount noise);

    public abstract string SvgNeedsExtract { get; }

    public abstract string SvgNeedsPages(string format);

    public abstract string SvgWritten(int pages, string folder);

    public abstract string NextCheck { get; }

    public abstract string Unknown { get; }

    public abstract string AgencyLabel { get; }

    public abstract string KindLabel { get; }

    public abstract string YearsLabel { get; }

    public abstract string Kind(ReportKind kind);

    public abstract string Years(int? scores, int? report, int? plan);

    public abstract string ObservationsTitle(int count);

    public abstract string DisclosuresTitle(int count);

    public abstract string MeasuresTitle(int count);

    public abstract string ClaimsTitle(int count);

    public abstract string FindingsTitle(int count);

    public abstract string ChecksHeld(int holds, int cannotTell);

    public abstract IReadOnlyList<string> ObservationColumns { get; }

    public abstract IReadOnlyList<string> DisclosureColumns { get; }

    public abstract IReadOnlyList<string> MeasureColumns { get; }

    public string Figure(Figure figure) => terms.Figure(figure);

    public string Standing(Standing standing) => terms.Standing(standing);

    public string Done(bool? done) => terms.Done(done);

    // Findings.

    public string Severity(Severity severity) => terms.Severity(severity);

    /// <summary>A finding in one or two sentences; of a file that was not read, why.</summary>
    public string Finding(CheckResult result) => terms.Finding(result);

    /// <summary>What a value is, and what the values that it is built from make it.</summary>
    public abstract string Recomputed(string stated, string recomputed);

    public abstract string NoFindings { get; }

    public abstract string Proposal(Repair repair);

    // Explaining.

    /// <summary>A code that no check has, now or any more; the checks of its family are named.</summary>
    public abstract string NoSuchCheck(string code, IReadOnlyList<RegisteredCheck> alike);

    public abstract string NotBuilt(RegisteredCheck check);

    public abstract string NoSuchRecord(string record);

    public abstract string NoSuchDocument(string document);

    public abstract string NotStated(string document, string item);

    public abstract string ItemsThere(IEnumerable<string> items);

    /// <summary>What a report says of an item, in a sentence.</summary>
    public abstract string StoryOfValue(Figure figure, string item, int year, string agency, string value);

    /// <summary>What a report says of the publication of an item, in a sentence.</summary>
    public abstract string StoryOfDisclosure(string item, int? year, string agency, string done);

    /// <summary>Where it stands and what is written there; place and item may be empty.</summary>
    public abstract string StoryPlace(string path, string place, string raw, string itemRaw);

    /// <summary>Which file it is, and where it came from if that is known.</summary>
    public abstract string StoryFile(string hash, string? url, DateOnly? retrievedOn);

    /// <summary>In how many places the text was read otherwise than it stands.</summary>
    public abstract string StoryRead(int steps);

    /// <summary>Where the report states it again.</summary>
    public abstract string StoryAgain(string place, string value);

    public abstract string ChecksTitle { get; }

    public abstract string DecisionsTitle { get; }

    public abstract string InDatasetTitle { get; }

    /// <summary>What a step of reading does.</summary>
    public string Step(string rule) => terms.Step(rule);

    /// <summary>Of a text in two languages the one that is spoken.</summary>
    public string Choose(string thai, string english) => Code == "th" ? thai : english;

    /// <summary>Whose report it is, with district and province.</summary>
    public string Agency(Agency agency)
    {
        if (agency.Name is null && agency.Type is null) return Unknown;
        var where = new[] { agency.District, agency.Province }.OfType<string>().ToList();
        return agency.Type + agency.Name + (where.Count > 0 ? $" ({string.Join(", ", where)})" : "");
    }

    public abstract string None { get; }

    public string Verdict(Verdict verdict) => terms.Verdict(verdict);

    // The review page.

    /// <summary>It is served; how to end it.</summary>
    public abstract string ReviewServed { get; }

    /// <summary>Other machines can reach it, with the token in the address.</summary>
    public abstract string ReviewReachable(string address);

    public abstract string NoBrowser { get; }

    public abstract string CannotListen(string address, int port, string why);

    // Exporting.

    /// <summary>What is done while the dataset is written.</summary>
    public abstract string Exporting { get; }

    public abstract string ExportedSoFar(int done, int documents);

    /// <summary>No document is of the years and provinces that were asked for; which there are.</summary>
    public abstract string NothingChosen(IReadOnlyList<int> years, IReadOnlyList<string> provinces);

    public abstract string Exported(string folder);

    /// <summary>Rows that were not written, why, and how to have them.</summary>
    public abstract string LeftOut(LeftOut left);

    /// <summary>Texts for which the cells of a sheet have no room.</summary>
    public abstract string Shortened(string file, string table, long texts);

    /// <summary>What to type to see where a score comes from; <paramref name="database"/> is what names the database behind it, or empty.</summary>
    public abstract string NextExplain(string record, string database);

    public abstract string HeldBack(long held);

    // The page that is a file.

    public abstract string ReportWritten(string file, ReportFigures figures);

    /// <summary>A year or a province of which there is nothing, and those of which there is something.</summary>
    public abstract string NothingOf(string asked, IEnumerable<string> there);

    // Taking out.

    public abstract string Forgotten(string path);

    public abstract string NotKnown(string path);

    // What people decided.

    /// <summary>What is done while results are brought in line with what was decided.</summary>
    public abstract string Settling { get; }

    public abstract string SettledSoFar(int done, int files);

    public abstract string DecisionsExported(int decisions, int reports, string file);

    /// <summary>What is wrong in a file of decisions, where, and what to do.</summary>
    public abstract string DecisionFault(string file, DecisionFault fault);

    public abstract string NothingImported(string file, int faults);

    /// <summary>The counts of an import, a line each, and what to do next.</summary>
    public abstract IEnumerable<string> DecisionsImported(ImportedDecisions imported);

    public abstract string FileNotOpened(string file, string why);

    public string Ruling(Ruling ruling) => terms.Ruling(ruling);

    /// <summary>A reason of <see cref="Reasons"/>; any other as it is.</summary>
    public string Reason(string reason) => terms.Reason(reason);

    public abstract IEnumerable<string> DecisionsSalvaged(int decisions, int reports, int missing, string file);

    public abstract string DecisionUndone { get; }

    public abstract string DecisionSuperseded { get; }

    public abstract string DecisionToConfirm { get; }

    public abstract string DecisionUnmatched { get; }

    // Comparing two databases.

    public abstract string OldStore { get; }

    public abstract string NewStore { get; }

    /// <summary>What last read files into a database.</summary>
    public abstract string ReadBy(string program, string rules);

    /// <summary>Why two databases cannot be compared, and what to do.</summary>
    public abstract string NotComparable(StoreException problem);

    /// <summary>A document that is new; the old database may know it as taken out.</summary>
    public abstract string DocumentGained(bool wasForgotten);

    /// <summary>A document that is gone; it may have been taken out.</summary>
    public abstract string DocumentLost(bool isForgotten);

    public abstract string DocumentMoved { get; }

    public abstract string StatesAndFindings(int values, int findings);

    public abstract string OtherContent { get; }

    /// <summary>Whether the last ingest of the new database did not see a file that it saw before, or the other way round.</summary>
    public abstract string FileMissing(bool isMissing);

    public abstract string CopyGained(string path);

    public abstract string CopyLost(string path);

    public abstract string DecisionsSince(int gained, int lost);

    public abstract string Gained { get; }

    public abstract string Lost { get; }

    public abstract string Changed { get; }

    /// <summary>An item, its year and what kind of figure it is.</summary>
    public abstract string ValueName(ComparedValue value);

    /// <summary>What it says; empty where that is nothing.</summary>
    public abstract string ValueText(ComparedValue value);

    public abstract string Status(ValueStatus status);

    public abstract string FindingChange(FindingChangeKind change);

    public abstract string MoreDifferences(int more);

    public abstract string MoreDocuments(int more);

    /// <summary>The counts of a comparison, a line each.</summary>
    public abstract IEnumerable<string> Compared(ComparisonSummary summary);

    /// <summary>An item as people say it: "ข้อ i7".</summary>
    public string Item(string item) => terms.Item(item);

    // Coverage.

    public abstract IReadOnlyList<string> CoverageColumns { get; }

    public abstract string NoExpected { get; }

    public abstract string CoverageCounts(int there, int expected, int unexpected);

    public abstract string There { get; }

    public abstract string Missing { get; }

    // Rule books.

    public abstract string RulesGood(int books, string revision);

    public abstract string RulesBad(int problems);

    public abstract string Training(int titles);

    public abstract string Trained(string path, int bytes, bool unchanged);

    public abstract string NotTrained { get; }

    public abstract string NoProvince(string province);

    public abstract string AgencyRejected(string list, RejectedAgency rejected);

    /// <summary>The counts of an import, a line each, and what to do next.</summary>
    public abstract IEnumerable<string> AgenciesImported(string path, AgencyImported imported);

    public abstract string FileNotWritten(string path, string why);

    public abstract string RuleProblem(RuleProblem problem);

    public abstract string NoBook(int year, IEnumerable<int> years);

    public abstract string Book(CodeBook book);

    public abstract IReadOnlyList<string> BookColumns { get; }

    public abstract string Answers(AnswerScale? scale);

    /// <summary>A path as it is typed on a command line.</summary>
    protected static string Typed(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    protected static string Points(AnswerScale scale) => string.Join(", ", scale.Values.Select(v => v.ToString("0.##", CultureInfo.InvariantCulture)));

    public abstract string Known(Confidence confidence);

    // This machine.

    public abstract string DoctorGood { get; }

    public abstract string DoctorBad { get; }

    public abstract string Doctor(string subject, bool good, string detail);

    /// <summary>What a database is like that nothing is wrong with.</summary>
    public abstract string DatabaseSound(string database, string engine, DatabaseCheckup checkup, TimeSpan took);

    public abstract string DatabaseNotSound(string database, TimeSpan took);

    public abstract string DatabaseFault(DatabaseFault fault);

    /// <summary>Step by step what to type, so that nothing is lost that can still be read.</summary>
    /// <param name="database">The damaged database.</param>
    /// <param name="aside">Where it is moved: the commands that do it.</param>
    /// <param name="moved">Its name there; null where decisions cannot be taken out of it.</param>
    /// <param name="root">The folder that was ingested, or null.</param>
    public abstract IEnumerable<string> Recover(string database, IReadOnlyList<string> aside, string? moved, string? root);

    public abstract string Migrating(SchemaMigration migration);

    // Engines and stores.

    /// <summary>How engines that are left out are built in.</summary>
    public const string BuildsIn = "dotnet build -p:DesignCard=true";

    /// <summary>An engine that this program was built without.</summary>
    /// <param name="engine">Its name.</param>
    /// <param name="file">The database that is of it; null where it was asked for by an option.</param>
    public abstract string EngineNotBuiltIn(string engine, string? file);

    /// <summary>A database of another engine than was asked for.</summary>
    public abstract string OtherEngine(string file, string engine, string asked);

    /// <summary>Decisions cannot be salvaged from files of an engine.</summary>
    public abstract string NoSalvage(string engine);

    /// <summary>The file that a copy is to become is there already.</summary>
    public abstract string CopyIsThere(string file);

    public abstract string Copying { get; }

    public abstract string CopiedSoFar(int items, int of);

    /// <summary>Headings: what, how many, hash of the one, hash of the other.</summary>
    public abstract IReadOnlyList<string> SumHeadings { get; }

    /// <summary>What a sum is of; see <see cref="StoreSum.Kind"/>.</summary>
    public abstract string SumOf(string kind);

    public abstract string Copied(string from, string fromEngine, string to, string toEngine);

    public abstract string CopyDiffers(string to);

    // The queue.

    /// <summary>A broker that cannot be worked with.</summary>
    public abstract string Queue(QueueException problem);

    public abstract string RootNeeded { get; }

    public abstract string NotUnderRoot(string path, string root);

    public abstract string Enqueuing { get; }

    public abstract string EnqueuedSoFar(int messages, int of);

    public abstract string Enqueued(int messages, int files, string root, string queue);

    public abstract string NotAllEnqueued(int messages);

    public abstract string NextWorker { get; }

    public abstract string NextQueue { get; }

    public abstract string NextRetry { get; }

    public abstract string QueueStands(long waiting, int inWork, long done, long dead, string queue);

    /// <summary>Headings: worker, program, jobs, in work, done, dead, within the last minute.</summary>
    public abstract IReadOnlyList<string> WorkerHeadings { get; }

    /// <summary>How long the work will take; null where nothing says.</summary>
    public abstract string TimeLeft(double? minutes);

    /// <summary>Why a message is dead; see <see cref="DeadReason"/>.</summary>
    public abstract string Dead(string reason, string detail);

    public abstract string Deliveries(int count);

    public abstract string Retried(int moved, int left);

    public abstract string StoreNotShared(string file);

    public abstract string WorkerBegins(string worker, int jobs, string queue, string database);

    public abstract string WorkedSoFar(long done, int lastMinute);

    public abstract string WorkerEnds(long done, int unchanged, long dead, long again);

    public abstract string QueueLost(QueueException problem);

    public abstract string QueueBack { get; }

    public abstract string StoreAway(StoreException problem);

    public abstract string StoreBack { get; }

    /// <summary>What begins as an address of a server is none.</summary>
    public abstract string AddressWrong(string example);

    /// <summary>What to do where a database on a server is not sound.</summary>
    public abstract string RecoverServer(string database);

    /// <summary>Rights are for a database on a server.</summary>
    public abstract string NoRights(string file);

    /// <summary>A user of the server has rights now.</summary>
    public abstract string Granted(string user, string role, string database);
}
