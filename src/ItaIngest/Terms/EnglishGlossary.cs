using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Checks.Messages;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Terms;

/// <summary>The glossary in English.</summary>
public sealed class EnglishGlossary : Glossary
{
    /// <inheritdoc/>
    public override MessageLanguage Language => MessageLanguage.English;

    /// <inheritdoc/>
    public override string Outcome(Outcome outcome) => outcome switch
    {
        ItaIngest.Outcome.Clean => "clean",
        ItaIngest.Outcome.Flagged => "flagged",
        ItaIngest.Outcome.Partial => "read in part",
        ItaIngest.Outcome.Refused => "not read",
        ItaIngest.Outcome.Failed => "failed",
        _ => outcome.ToString(),
    };

    /// <inheritdoc/>
    public override string Format(DocumentFormat format) => format switch
    {
        DocumentFormat.Text => "text",
        DocumentFormat.Html => "web page",
        DocumentFormat.Docx => "Word",
        DocumentFormat.Pdf => "PDF",
        _ => "",
    };

    /// <inheritdoc/>
    protected override Advice Why(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.Empty => new("The file is empty.", "Ask the agency for it, or download it again."),
        RefusalReason.Damaged => new("The file is damaged or incomplete.", "Download it again, or open it in Word and save it anew."),
        RefusalReason.Encrypted => new("The file needs a password.", "Open it with the password and save it without one."),
        RefusalReason.Image => new("It is a picture; there is no text in it.", "Turn it into text with an OCR program first."),
        RefusalReason.Pdf => new("It is a PDF, which the version that loaded it did not read.", "Run ita ingest on it again."),
        RefusalReason.NeedsConversion => new($"It is a file{In(refusal.Detail)} that has to be converted first, which this machine could not do.", "Install LibreOffice with Writer and Calc, or open it and save it as .docx or .html."),
        RefusalReason.OtherFormat => new($"It is no report{In(refusal.Detail)}.", "Move it elsewhere, or save the report as .docx, .html or .txt."),
        RefusalReason.OtherList => new($"It is a CSV, but no list of published results: it has no column {refusal.Detail}.", "Move it elsewhere; or name the columns type, name, district, province, year, overall, level in its first line."),
        RefusalReason.LockFile => new("It is the lock file of an open document, not a report.", "Close the document; the file will go away by itself."),
        RefusalReason.NotAFile => new(refusal.Detail == "directory" ? "It is a folder with the name of a file." : "It is no ordinary file.", "Move it elsewhere, or give it another name."),
        RefusalReason.BrokenLink => new(refusal.Detail == "loop" ? "The link leads back to itself." : "The link leads nowhere.", "Mend the link, or put the file itself here."),
        RefusalReason.NoAccess when refusal.Detail == "name-not-unicode" => new("Its name is in an encoding that cannot be asked for.", "Give it another name."),
        RefusalReason.NoAccess => new("There is no right to read it.", "Ask for the right to read it."),
        RefusalReason.ChangedWhileRead => new("It changed while it was being read.", "Wait until it is copied completely, then run the same command again."),
        RefusalReason.TooBig => new($"It is larger than allowed{In(refusal.Detail)}.", "Split it, or make the pictures in it smaller."),
        RefusalReason.TooDeep => new($"Its parts are nested deeper than allowed{In(refusal.Detail)}.", "Open it in Word and save it as .docx."),
        RefusalReason.Bomb => new($"It unpacks to far more than its size{In(refusal.Detail)}, so it was not opened.", "Do not open it. Ask the agency for another file."),
        RefusalReason.OtherScheme => new($"It is a report of another assessment{In(Scheme(refusal.Detail))}.", "Move it elsewhere; this program reads ITA from fiscal year 2562 on."),
        RefusalReason.UnknownEncoding => new("Its text is in no encoding that this program knows.", "Save it as UTF-8."),
        RefusalReason.TimedOut => new("Reading it took longer than allowed and was stopped.", "Open it in Word and save it anew, or split it."),
        RefusalReason.OutOfMemory => new("Reading it took more memory than allowed and was stopped.", "Split it, or make the pictures in it smaller."),
        RefusalReason.Crashed => new($"It made the part of this program that reads files break down{In(refusal.Detail)}. Other files are not affected.", "Open it in Word and save it anew; and tell the developers, with the file."),
        _ => new(refusal.Reason.ToString(), ""),
    };

    /// <inheritdoc/>
    protected override Advice Passed(Advice why, PassedLimit limit) => new(
        string.Create(CultureInfo.InvariantCulture, $"{why.What} (limit {limit.Name} = {limit.Most})"),
        $"{why.Todo} If you trust the file, run again with a higher limit: --limit {limit.Name}=…");

    /// <inheritdoc/>
    public override string Place(Place place)
    {
        var parts = new List<string>();
        if (place.Part is { } part) parts.Add(part);
        if (place.Page is { } page) parts.Add(Number("page", page));
        if (place.Line is { } line) parts.Add(Number("line", line));
        if (place.Table is { } table) parts.Add(Number("table", table));
        if (place.Row is { } row) parts.Add(Number("row", row));
        if (place.Column is { } column) parts.Add(Number("column", column));
        // A paragraph of a web page or Word file has nothing else to be found by.
        if (parts.Count == 0 && place.Path is { } path) parts.Add(path);
        return string.Join(", ", parts);
    }

    /// <inheritdoc/>
    public override string InDocument(string document) => $"in {document}";

    /// <inheritdoc/>
    public override string Figure(Figure figure) => figure switch
    {
        Mapping.Figure.Score => "score",
        Mapping.Figure.Level => "level",
        Mapping.Figure.Pass => "pass or fail",
        Mapping.Figure.Weight => "weight",
        Mapping.Figure.Target => "target",
        _ => figure.ToString(),
    };

    /// <inheritdoc/>
    public override string Standing(Standing standing) => standing switch
    {
        Mapping.Standing.AsRead => "as read",
        Mapping.Standing.Repaired => "repaired",
        Mapping.Standing.ByReviewer => "by a reviewer",
        _ => standing.ToString(),
    };

    /// <inheritdoc/>
    public override string Done(bool? done) => done switch { true => "yes", false => "no", null => "cannot be told" };

    /// <inheritdoc/>
    public override string Severity(Severity severity) => severity switch
    {
        Checks.Severity.Error => "decide",
        Checks.Severity.Warning => "look at",
        Checks.Severity.Info => "information",
        _ => "",
    };

    /// <inheritdoc/>
    public override string Verdict(Verdict verdict) => verdict switch
    {
        Checks.Verdict.Holds => "agrees",
        Checks.Verdict.HoldsIf => "agrees under a condition",
        Checks.Verdict.Fails => "does not agree",
        Checks.Verdict.CannotTell => "cannot be told",
        _ => verdict.ToString(),
    };

    /// <inheritdoc/>
    public override string Ruling(Ruling ruling) => ruling switch
    {
        Decisions.Ruling.AcceptRepair => "took the proposal",
        Decisions.Ruling.KeepAsWritten => "kept as written",
        Decisions.Ruling.Replace => "gave another value",
        Decisions.Ruling.NotAFinding => "no finding",
        Decisions.Ruling.Withdraw => "taken out",
        Decisions.Ruling.Add => "added",
        Decisions.Ruling.Undo => "undone",
        _ => ruling.ToString(),
    };

    /// <inheritdoc/>
    public override string Reason(string reason) => reason switch
    {
        Reasons.AsProposed => "as the program proposed",
        Reasons.AsInSource => "the source says so",
        Reasons.Misread => "misread characters",
        Reasons.Misplaced => "taken for another item, year or column",
        Reasons.SourceWrong => "the source is wrong; known from elsewhere",
        Reasons.AgencySaid => "the agency confirmed it",
        Reasons.RuleDoesNotApply => "the rule does not apply here",
        Reasons.Other => "another reason",
        _ => reason,
    };

    /// <inheritdoc/>
    public override string Step(string rule) => rule switch
    {
        "tis-620" => "Thai text that was decoded as a Western encoding",
        "invisible" => "characters without a glyph, spaces of other widths",
        "full-width" => "full-width letters of East Asian fonts",
        "pua" => "shifted glyphs of Thai fonts",
        "lao" => "Lao letters inside a Thai word",
        "nfc" => "Unicode normal form NFC",
        "split-mark" => "a space before a vowel sign or tone",
        "mark-order" => "order of vowel signs and tones",
        "lakkhangyao" => "ๅ in place of า",
        "sara-am" => "ำ taken apart",
        "double-e" => "เ typed twice for แ",
        "leaders" => "dots that fill the blanks of a form",
        "phrase" => "a fixed word whose letters were misread",
        _ => rule,
    };

    /// <inheritdoc/>
    public override string By(DecidedBy by) => by switch
    {
        DecidedBy.Form => "one by one",
        DecidedBy.Bulk => "in bulk",
        DecidedBy.Import => "imported",
        _ => by.ToString(),
    };

    /// <inheritdoc/>
    public override string Scheme(string code) => code switch
    {
        "schools" => "the ITA of schools and education areas",
        "vocational" => "the ITA of vocational colleges",
        "moit" => "MOIT of the Ministry of Public Health",
        "lpa" => "LPA",
        "university-internal" => "the ITA inside universities",
        "indices-2561" => "the ITA of five indices before 2562",
        _ => code,
    };

    private static string In(string detail) => detail.Length > 0 ? $" ({detail})" : "";

    private static string Number(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
}
