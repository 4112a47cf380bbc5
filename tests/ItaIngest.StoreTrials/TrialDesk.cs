using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ItaIngest.Decisions;
using ItaIngest.Serialisation;

namespace ItaIngest.StoreTrials;

/// <summary>
/// A folder with small reports of invented agencies, a database that holds the first of them and decisions about those, the same as an
/// older version of this program left it, and more decisions that are to be taken over: some documents and decisions are stored, some not.
/// </summary>
internal sealed class TrialDesk : IDisposable
{
    /// <summary>Documents that are stored already. More than one commit is left to do.</summary>
    private const int Early = 10;

    private readonly int reports;

    /// <summary>Lays it out.</summary>
    /// <param name="reports">How many reports there are in all.</param>
    public TrialDesk(int reports = 44)
    {
        this.reports = reports;
        Folder = Directory.CreateTempSubdirectory("ita-store-trials-").FullName;
        for (var i = 1; i <= Early; i++) WriteReport(i);
        EarlyDecisions = [.. Enumerable.Range(1, 4).SelectMany(i => Decisions(i, 0, 3))];
        // About documents that are there and about others that are yet to come; the first of each are there already.
        LateDecisions = [.. Enumerable.Range(1, 14).SelectMany(i => Decisions(i, 0, 5))];
        File.WriteAllBytes(At("early.json"), Json(EarlyDecisions));
        File.WriteAllBytes(At("late.json"), Json(LateDecisions));
        Must(["ingest", "in", "--db", "base.db", .. TrialEngine.Option]);
        Must("decisions", "import", "early.json", "--db", "base.db");
        for (var i = Early + 1; i <= reports; i++) WriteReport(i);
        if (!TrialEngine.IsLiteDb)
        {
            Copy("base.db", "old.db");
            Stored.RunSql(At("old.db"), BackToSecondForm);
        }

        Base = new Stored(
            Enumerable.Range(1, Early).Select(Name).ToHashSet(StringComparer.Ordinal),
            EarlyDecisions.Select(d => d.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What the third step of the schema made is taken back.</summary>
    public const string BackToSecondForm = """
        DROP VIEW inbox_now; DROP TABLE inbox; DROP TABLE decisions_to_look_at; DROP INDEX headline_scores;
        ALTER TABLE observations DROP COLUMN confirmed_by; ALTER TABLE documents DROP COLUMN decided;
        ALTER TABLE decisions DROP COLUMN agency; ALTER TABLE decisions DROP COLUMN place; ALTER TABLE decisions DROP COLUMN answers;
        PRAGMA user_version = 2
        """;

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>What was reported as stored when base.db was made.</summary>
    public Stored Base { get; }

    /// <summary>Decisions of early.json; base.db holds them.</summary>
    public IReadOnlyList<Decision> EarlyDecisions { get; }

    /// <summary>Decisions of late.json.</summary>
    public IReadOnlyList<Decision> LateDecisions { get; }

    /// <summary>Everything there is.</summary>
    public Stored All => new(
        Enumerable.Range(1, reports).Select(Name).ToHashSet(StringComparer.Ordinal),
        EarlyDecisions.Concat(LateDecisions).Select(d => d.Id).ToHashSet(StringComparer.Ordinal));

    /// <summary>A path in it.</summary>
    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>Copies a database that nobody has open.</summary>
    public string Copy(string from, string to)
    {
        foreach (var file in TrialEngine.FilesOf(At(to))) File.Delete(file);
        File.Copy(At(from), At(to), overwrite: true);
        return to;
    }

    /// <summary>Reads and decides whatever is left in a database, and exports it: hashes of all files of the dataset, by name.</summary>
    public string Finish(string database)
    {
        Must("ingest", "in", "--db", database);
        Must("decisions", "import", "late.json", "--db", database);
        var folder = database + ".dataset";
        Must("export", "--db", database, "--out", folder, "--include", "held");
        var files = Directory.EnumerateFiles(At(folder)).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}");
        var said = string.Join('\n', files);
        Directory.Delete(At(folder), recursive: true);
        return said;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Decisions as <c>ita decisions export</c> writes them.</summary>
    public static byte[] Json(IReadOnlyList<Decision> decisions) => JsonSerializer.SerializeToUtf8Bytes(decisions, JsonContract.Options);

    private static string Name(int report) => string.Create(CultureInfo.InvariantCulture, $"{report:000}.txt");

    private void WriteReport(int report)
    {
        Directory.CreateDirectory(At("in"));
        var digits = report.ToString("00", CultureInfo.InvariantCulture);
        File.WriteAllText(
            At(Path.Combine("in", Name(report))),
            $"""
            รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)
            ประจำปีงบประมาณ พ.ศ. ๒๕๖๘
            เทศบาลตำบลบ้านตัวอย่าง{digits}

            ตัวชี้วัด	คะแนน
            ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่	๙๙.{digits}
            ตัวชี้วัดที่ ๒ การใช้งบประมาณ	๙๘.๐๐
            ตัวชี้วัดที่ ๓ การใช้อำนาจ	๙๗.๐๐

            """.ReplaceLineEndings("\n"),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static IEnumerable<Decision> Decisions(int report, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var claim = new DecidedClaim(Name(report), string.Create(CultureInfo.InvariantCulture, $"indicator:{1 + i % 3}"), 2568, "score", 1, "๙๘.๐๐", new string('0', 64));
            yield return DecisionId.With(new Decision(
                "", claim, Ruling.Replace, "98.00", string.Create(CultureInfo.InvariantCulture, $"9{i}.50"), Reasons.Misread, "หน้า ๒", "สมหญิง ตรวจดี",
                new DateTimeOffset(2025, 5, 2, 9, 30, 0, TimeSpan.Zero).AddMinutes(i), DecidedBy.Import, "", null));
        }
    }

    private void Must(params string[] args)
    {
        var ended = BuiltProgram.RunIta(Folder, args);
        if (ended.Exit is not (0 or 1)) throw new InvalidOperationException($"ita {string.Join(' ', args)} ended with {ended.Exit}: {ended.Talk}");
    }
}
