using System.Globalization;

namespace ItaIngest.Cli.Wording;

// Engines, and stores that are copied.
internal sealed partial class English
{
    public override string EngineNotBuiltIn(string engine, string? file) => file is null
        ? $"This program was built without {engine}. Build it in with: {BuildsIn}"
        : $"\"{file}\" is a database of {engine}, and this program was built without it. Build it in with: {BuildsIn}";

    public override string OtherEngine(string file, string engine, string asked) =>
        $"\"{file}\" is a database of {engine}, not of {asked}. Leave --store out, or name another file with --db.";

    public override string NoSalvage(string engine) => $"Decisions can be salvaged from a damaged file of SQLite, not from one of {engine}. Use your last export: ita decisions import";

    public override string CopyIsThere(string file) => $"\"{file}\" is there already; a copy is never written over anything. Name another file.";

    public override string Copying => "Copying";

    public override string CopiedSoFar(int items, int of) => string.Create(CultureInfo.InvariantCulture, $"{items} of {of} copied …");

    public override IReadOnlyList<string> SumHeadings => ["", "how many", "original", "copy"];

    public override string SumOf(string kind) => kind switch
    {
        "runs" => "Runs",
        "companions" => "Rows of sources and agencies",
        "lists" => "Published lists",
        "decisions" => "Decisions",
        "contents" => "Contents, with superseded ones",
        "paths" => "Paths, with their history",
        "toRelate" => "Agencies still to be related",
        "documents" => "Documents as they are listed",
        "findings" => "Findings as they are listed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for it."),
    };

    public override string Copied(string from, string fromEngine, string to, string toEngine) => $"{from} ({fromEngine}) is copied to {to} ({toEngine}): all counts and hashes agree.";

    public override string AddressWrong(string example) => $"The address of the server cannot be read. It is written so: {example}";

    public override string RecoverServer(string database) => $"Bring back the last backup of {database} (pg_restore), then run the same ita ingest again; or copy what can be read with: ita store copy";

    public override string NoRights(string file) => $"\"{file}\" is a file: who may read and write it, the system says. Name a database on a server with --db postgres://…";

    public override string Granted(string user, string role, string database) => $"{user} is {role} of {database} now.";

    public override string CopyDiffers(string to) => $"The copy is not the same as the original, and was taken away; there is no {to}. This is a fault of the program. The original is as it was.";
}
