namespace ItaIngest.Cli.Wording;

// How a command is called.
internal sealed partial class English
{
    public override string NoWorker(string why) => $"The process that reads files cannot be started ({why.Trim()}). Try again; or use --in-process, where you trust all of the files.";

    public override string LimitRaised => "Another value: ita ingest … --limit NAME=N";

    public override string LimitMeaning(string name) => name switch
    {
        "file-bytes" => "bytes of a file",
        "zip-entries" => "entries of a .docx",
        "zip-entry-bytes" => "bytes that one entry may unpack to",
        "zip-total-bytes" => "bytes that all entries may unpack to",
        "zip-ratio" => "unpacked bytes for each packed byte",
        "depth" => "nested elements of XML and HTML",
        "elements" => "elements of one document",
        "grid-area" => "places of a table (rows × columns)",
        "table-rows" => "rows of a table",
        "text-length" => "characters of a cell or paragraph",
        "pdf-objects" => "objects of a PDF",
        "pdf-pages" => "pages of a PDF",
        "pdf-depth" => "nested objects of a PDF",
        "pdf-filters" => "filters on one stream of a PDF",
        "pdf-stream-bytes" => "bytes that one stream of a PDF may unpack to",
        "pdf-page-bytes" => "bytes unpacked for one page of a PDF",
        "pdf-page-operators" => "operators of one page of a PDF",
        "pdf-page-glyphs" => "glyphs of one page of a PDF",
        "pdf-page-lines" => "ruling lines of one page of a PDF",
        "seconds" => "seconds that one file may take",
        "ocr-seconds" => "seconds that one file may take with --ocr",
        "heap-bytes" => "bytes of memory of the process that reads a file",
        "result-bytes" => "bytes of what is made of one file",
        _ => name,
    };

    public override string UsageTitle => "How to call it";

    public override string CommandsTitle => "Commands";

    public override string ArgumentsTitle => "Arguments";

    public override string OptionsTitle => "Options";

    public override string ExitCodes => "Exit code: 0 everything is in order, 1 something is held or was not read, 2 the command could not run.";

    public override string CommandMissing => "Please say what to do.";

    public override string About(string symbol) => symbol switch
    {
        "ita" => "Reads ITA reports of Thai public bodies and makes a checked dataset of them.",
        "--help" => "Shows this help.",
        "--version" => "Shows the version of this program.",
        "--lang" => "Language: th or en (also by the environment variable ITA_LANG).",
        "--db" => "The database: a file, or the address of one on a server (postgres://user@host/ita).",
        "--store" => "What keeps a new database: sqlite (the default), or litedb where it is built in; one that is there says itself what it is. Or the address of a shared one: postgres://user@host/ita. ITA_STORE in the environment does the same.",
        "--rules" => "The folder of rules.",
        "--json" => "Answers as JSON.",
        "ingest" => "Reads every file under the paths, checks it and stores it. Safe to run again: what has not changed is skipped.",
        "ingest PATH" => "Folders or files.",
        "ingest --jobs" => "How many files are read at the same time.",
        "ingest --force" => "Reads everything anew. Decisions that people made are kept.",
        "ingest --limit" or "show --limit" => "Another value for one of the limits that ita limits lists; may be given several times.",
        "ingest --in-process" => "Reads files in this process instead of workers: a file that crashes or hangs ends everything. Only for files that you trust.",
        "limits" => "How much of a file is read, and what its reading may cost, before it is refused.",
        "ingest --ocr" or "show --ocr" => "Reads pages without text by OCR (needs poppler and tesseract with Thai). Numbers read so are held until somebody has compared them.",
        "show" => "Shows one file at a stage. Stores nothing.",
        "ingest --pdf" or "show --pdf" => "What reads PDF files: this program (own), or PdfPig in a build that has it (see ita doctor). Another one than last time reads everything again.",
        "ingest --classifier" or "show --classifier" => "What tells the titles of questions apart: this program (own), or ML.NET in a build that has it (see ita doctor).",
        "show FILE" => "The file.",
        "show --stage" => "extract what is in the file, read how its text was read, map what it says, check what the checks say.",
        "show --svg" => "Draws each page into this folder, with the cells and the reading order that were found (with --stage extract).",
        "findings" => "Lists what a person has to look at.",
        "findings --severity" => "Only this severity or a graver one.",
        "findings --code" => "Only findings of this code.",
        "explain" => "Explains a finding's code, or leads a value back to its cell.",
        "explain WHAT" => "A code such as ITA-S010, or a value such as report.docx#i7.",
        "review" => "Serves the review page and opens the browser: see where each finding comes from, and decide.",
        "review --port" => "Port; without it 5480, or another that is free.",
        "review --address" => "Address to serve [127.0.0.1, this machine only]; any other one asks for a token.",
        "review --reviewer" => "Name that is kept with decisions [name of the user of this machine].",
        "review --no-browser" => "Opens no browser.",
        "export" => "Writes the dataset.",
        "export --out" => "The folder to write.",
        "export --format" => "The formats of the files, divided by commas.",
        "export --bom" => "CSV begins with a byte order mark, so that Excel reads Thai.",
        "export --licence" => "The licence that the dataset is published under, CC-BY-4.0 say (goes into datapackage.json).",
        "export --licence-url" => "Where that licence can be read.",
        "export --year" => "Only this fiscal year (BE); may be repeated.",
        "export --province" => "Only this province; may be repeated.",
        "export --only" => "clean leaves out values that are flagged.",
        "export --include" => "held adds values that are held back, without their score.",
        "export --with-names" => "Leaves names of persons in.",
        "report" => "Writes one page to look at, print or send: coverage, scores, findings, and where every file came from.",
        "report --out" => "The file to write; one that is there is replaced.",
        "report --year" => "Only this fiscal year (BE).",
        "report --province" => "Only this province.",
        "rules" => "The rule books.",
        "rules check" => "Validates the rule books.",
        "rules show" => "Shows the rule book of a year.",
        "rules show YEAR" => "The fiscal year (BE).",
        "rules train" => "Learns the titles of questions anew from all books; for when a book was changed.",
        "rules agencies" => "Adds the local governments of a CSV to agencies.tsv, as far as their name is not that of a subdistrict or the district they lie in.",
        "rules agencies FILE" => "A CSV whose first line names the columns: type, name, district, province, source (Thai or English; the type may stand before the name).",
        "rules agencies --province" => "Only this province; may be repeated.",
        "coverage" => "Tells whose report is there and whose is missing, by year.",
        "coverage --agencies" => "The list of expected agencies; without it, the one that was read by ita ingest.",
        "compare" => "Tells what was gained, lost and changed between two databases: documents, values, findings. Neither is written. Ends with 0 when nothing differs, 1 when something does.",
        "compare OLD.db" => "The database before, such as a copy that was made before the last ingest.",
        "compare NEW.db" => "The database after.",
        "compare --all" => "Shows every difference; without it, the first ones of each document, and the first documents.",
        "decisions" => "Writes what people decided to a file, or takes it over from one, so that it can travel and be kept under version control.",
        "decisions export" => "Writes all decisions as JSON, in the order of reports. The names of those who decided are in the file.",
        "decisions export FILE" => "The file to write, or - for stdout.",
        "decisions import" => "Takes over decisions that were made elsewhere, the whole file or nothing, with their names and times, and settles what they are about. Safe to run again.",
        "decisions import FILE" => "A file that ita decisions export wrote, or - for stdin.",
        "decisions salvage" => "Writes the decisions that a damaged database still holds, as a file that ita decisions import takes. The database is left as it is.",
        "decisions salvage FILE" => "The file to write, or - for stdout.",
        "forget" => "Takes a file out of the dataset. Its history and decisions are kept.",
        "forget PATH" => "Its path as the summary names it.",
        "enqueue" => "Puts files into the queue of a RabbitMQ, for workers on any machine.",
        "enqueue PATH" => "Files and folders, all under --root.",
        "enqueue --root" => "The folder that the workers see; paths are relative to it. Without it: the one folder that is given.",
        "enqueue --queue" => "The broker: amqp://user:password@host/ (ITA_QUEUE in the environment does the same; else the one of this machine).",
        "enqueue --force" => "Reads the files also where nothing has changed.",
        "enqueue --ocr" => "Pages of PDF files that are pictures are read by OCR.",
        "enqueue --limit" => "Another value for a limit; ita limits lists them.",
        "worker" => "Takes files from the queue, reads them in processes of their own, and stores them in a database on a server.",
        "worker --root" => "The folder, as this machine sees it.",
        "worker --queue" => "The broker: amqp://user:password@host/ (or ITA_QUEUE).",
        "worker --jobs" => "How many files it reads at the same time.",
        "worker --drain" => "Ends when nothing is left to do.",
        "worker --metrics" => "Tells its counters at http://HOST:PORT/metrics.",
        "worker --pdf" => "What reads PDF files.",
        "worker --classifier" => "What tells titles of questions apart.",
        "worker --in-process" => "Reads files in this process: faster, and a bad file may end it.",
        "queue" => "Shows how the work stands: waiting, in work, done, put aside; workers, pace, time left.",
        "queue --queue" => "The broker: amqp://user:password@host/ (or ITA_QUEUE).",
        "queue retry" => "Puts what was put aside back to work.",
        "queue retry PATH" => "Only this file.",
        "queue retry --queue" => "The broker: amqp://user:password@host/ (or ITA_QUEUE).",
        "store" => "Works on databases as a whole.",
        "store copy" => "Copies everything of a database into a new one, also of another engine, decisions and history included; then counts and hashes of both are compared.",
        "store copy FROM" => "The database; it is left as it is.",
        "store copy TO" => "The new one; it must not be there yet.",
        "store grant" => "Gives a user of the database server the least rights that the work needs.",
        "store grant ROLE" => "reader (looks and exports), reviewer (also decides), ingester (also puts files; no decisions).",
        "store grant USER" => "A user that the server knows already.",
        "bench" => "Measures how well this program reads.",
        "bench noise" => "Makes reports up, spoils their print, reads them and counts how many scores, codes and names come out right, held or wrong.",
        "bench noise --count" => "Reports for each rate, source and format.",
        "bench noise --seed" => "The same seed gives the same figures.",
        "bench noise --rates" => "Per cent of characters that are spoilt, parted by commas.",
        "bench noise --family" => "shape what print is misread as, other what the program has no table of, both the two.",
        "bench noise --format" => "The format of the files that are read.",
        "bench noise --year" => "Only this fiscal year (BE).",
        "bench noise --examples" => "Shows so many examples of what is wrong or absent, by cause.",
        "doctor" => "Tells what this machine has and lacks; where there is a database, looks at the whole of it, and says what to do when it is damaged.",
        _ => throw new ArgumentOutOfRangeException(nameof(symbol), symbol, "No words for it."),
    };

    public override string NotUnderstood(string token) => $"I do not know \"{token}\".";

    public override string ValueMissing(string symbol) => $"{symbol} needs a value.";

    public override string ValueWrong(string symbol, string value, IReadOnlyList<string> allowed) =>
        $"\"{value}\" will not do for {symbol}." + (allowed.Count > 0 ? $" Possible: {string.Join(", ", allowed)}." : "");

    public override string SeeHelp(string command) => $"See: {command} --help";
}
