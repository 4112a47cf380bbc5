using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Cli.Wording;

// What a report states and what was found in it.
internal sealed partial class English
{
    public override string ShowNothingChanged => "Nothing had to be changed.";

    public override string ShowNoise(NoiseCount noise) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(noise.Page is { } page ? $"Page {page}" : "Whole document")}: {noise.Thai} Thai letters, {noise.Faults} places that are no Thai as it can be written ({noise.Share * 100:F2} %): {noise.Sequences} impossible sequences, {noise.Unreadable} unreadable characters, {noise.Foreign} foreign intrusions");

    public override string SvgNeedsExtract => "--svg draws what was found on the pages: it goes with --stage extract only. Nothing was done.";

    public override string SvgNeedsPages(string format) => $"--svg draws pages, and {format} has none. Nothing was done.";

    public override string SvgWritten(int pages, string folder) =>
        string.Create(CultureInfo.InvariantCulture, $"{pages} {(pages == 1 ? "page" : "pages")} drawn into {folder}: page-001.svg and so on. Any browser opens them.");

    public override string NextCheck => "what the report says, and what the checks say";

    public override string Unknown => "not stated";

    public override string AgencyLabel => "Agency";

    public override string KindLabel => "Report";

    public override string YearsLabel => "Years";

    public override IReadOnlyList<string> ObservationColumns => ["Item", "Year", "Figure", "Value", "As written", "Standing", "Place"];

    public override IReadOnlyList<string> DisclosureColumns => ["Item", "Published", "What it says", "Responsible", "Place"];

    public override IReadOnlyList<string> MeasureColumns => ["No.", "Measure", "Responsible", "From", "To", "Place"];

    public override string NoFindings => "There is nothing to look at.";

    public override string StoryOfValue(Figure figure, string item, int year, string agency, string value) => figure == Mapping.Figure.Score
        ? string.Create(CultureInfo.InvariantCulture, $"{item}: {value} points for fiscal year {year}, says the report of {agency}")
        : string.Create(CultureInfo.InvariantCulture, $"{item}: the {Figure(figure)} for fiscal year {year} is {value}, says the report of {agency}");

    public override string StoryOfDisclosure(string item, int? year, string agency, string done) =>
        $"The report of {agency} for fiscal year {Or(year)} says of the publication of {item}: {done}";

    public override string StoryPlace(string path, string place, string raw, string itemRaw) =>
        $"It stands in {path}{(place.Length > 0 ? $", {place}" : "")}, where \"{raw}\" is written{(itemRaw.Length > 0 ? $" in the row of \"{itemRaw}\"" : "")}";

    public override string StoryFile(string hash, string? url, DateOnly? retrievedOn) =>
        $"SHA-256 of the file: {hash}{(url is null ? "" : $", from {url}")}{(retrievedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $", fetched on {day:yyyy-MM-dd}") : "")}";

    public override string StoryRead(int steps) => steps switch
    {
        0 => "It was read as written; no character was changed",
        1 => "Before it was read the program changed the text of this cell in one place",
        _ => string.Create(CultureInfo.InvariantCulture, $"Before it was read the program changed the text of this cell in {steps} places"),
    };

    public override string StoryAgain(string place, string value) => $"The report states it again, {place}: {value}";

    public override string ChecksTitle => "What the checks say";

    public override string DecisionsTitle => "What people decided";

    public override string InDatasetTitle => "In the dataset";

    public override string None => "none";

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

    public override string ReviewServed => "Open the address above in a browser to review. Ctrl-C ends it.";

    public override string ReviewReachable(string address) =>
        $"Other machines reach this page at {address}. Whoever has the full address (with its token) can decide: give it to nobody else. What goes over the network is not encrypted.";

    public override string NoBrowser => "No browser could be opened: copy the address into one.";

    public override string CannotListen(string address, int port, string why) =>
        $"The review page cannot be served at {address}, port {port} ({why}). Choose another port with --port, or another address with --address.";

    public override string Recomputed(string stated, string recomputed) => $"stated {stated}, recomputed {recomputed}";

    public override string Proposal(Repair repair) => repair.Safety switch
    {
        Safety.Safe => $"read as {repair.To}",
        _ => $"perhaps {string.Join(" or ", new[] { repair.To }.Concat(repair.Alternatives).Select(Proposed).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal))}",
    };

    // An alternative about another value names it before '='.
    private static string Proposed(string value) => value[(value.LastIndexOf('=') + 1)..];

    public override string NoSuchCheck(string code, IReadOnlyList<RegisteredCheck> alike) =>
        $"There is no check {code}, or not any more. Those of its family are:" + string.Concat(alike.Select(c => $"\n  {c.Code}  {c.Name}"));

    public override string NotBuilt(RegisteredCheck check) => $"{check.Code}: {check.Meaning}. This version does not check it yet.";

    public override string NoSuchRecord(string record) => $"I do not know \"{record}\". Write a code such as ITA-S010, or a value as path#item, such as report.docx#i7.";

    public override string NoSuchDocument(string document) => $"There is no file \"{document}\" in the database.";

    public override string NotStated(string document, string item) => $"The file \"{document}\" states no value of {item}.";

    public override string ItemsThere(IEnumerable<string> items) => "Stated there: " + string.Join(", ", items);

    private static string Titled(string title, int count) => string.Create(CultureInfo.InvariantCulture, $"{title} ({count})");

    private static string Or(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "not stated";
}
