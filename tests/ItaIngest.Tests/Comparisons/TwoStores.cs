using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Comparisons;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Store;
using ItaIngest.Tests.Store;

namespace ItaIngest.Tests.Comparisons;

/// <summary>Two stores that are compared, and small reports for them.</summary>
internal static class TwoStores
{
    public const string At = "น่าน/2568.txt";

    private static readonly Agency Agency = new("เทศบาลตำบล", "ตัวอย่าง", "เมืองสมมติ", "น่าน", []);

    /// <summary>A report of 2568 at <see cref="At"/>; the content tells its bytes apart from others.</summary>
    public static FileRecord Report(IReadOnlyList<Observation>? observations = null, IReadOnlyList<CheckResult>? results = null, IReadOnlyList<Disclosure>? disclosures = null, string path = At, string content = "one", int year = 2568)
    {
        var file = RecordStoreContract.File(path, content);
        var facts = new ReportFacts(ReportKind.Analysis, Agency, year, year, null, observations ?? [Score("i7", "79.15")], disclosures ?? [], [], [], [], []);
        return FileRecord.Of(file.Result! with { Facts = facts, Results = results ?? [] });
    }

    public static FileRecord With(this FileRecord file, Func<ReportFacts, ReportFacts> change) => file with { Result = file.Result! with { Facts = change(file.Result.Facts!) } };

    public static Observation Score(string item, string value, int line = 1, int year = 2568) =>
        new(item, year, null, Figure.Score, value, value, new Place { Line = line }, item, Standing.AsRead, [])
        {
            Number = ThaiNumerals.ThaiDecimal.TryParse(value, out var number) ? number.Value.Value : null,
            Decimals = 2,
        };

    public static Disclosure Item(string item, bool? done, int line = 1) => new(item, item, "", done, done == true ? "☑ มี" : "☐ มี", "", new Place { Line = line });

    public static CheckResult Finding(string code, Severity severity, string item = "i7", string stated = "79.15", int line = 1, string? withholds = null) => new(
        code, Verdict.Fails, null, severity, new Subject(item, 2568), null, new Dictionary<string, string> { ["stated"] = stated },
        [new Evidence(new Place { Line = line }, stated, "other")], withholds is null ? [] : [withholds]);

    public static CheckResult Answered(CheckResult finding) => finding with { Severity = Severity.Info, Withholds = [], AnsweredBy = "d0" };

    public static async Task<IRecordStore> StoreAsync(params IReadOnlyList<FileRecord> files)
    {
        var store = new MemoryStore();
        await RecordStoreContract.PutAllAsync(store, files);
        return store;
    }

    /// <summary>Every document, the same ones too.</summary>
    public static async Task<IReadOnlyList<DocumentComparison>> CompareAsync(IRecordStore old, IRecordStore now)
    {
        await using var left = await old.QueryAsync();
        await using var right = await now.QueryAsync();
        return await new StoreComparison(left, right).DocumentsAsync().ToListAsync();
    }

    /// <summary>Of stores with one file each.</summary>
    public static async Task<DocumentComparison> CompareAsync(FileRecord old, FileRecord now) =>
        (await CompareAsync(await StoreAsync(old), await StoreAsync(now))).Should().ContainSingle().Subject;

    public static ComparisonSummary Sum(IEnumerable<DocumentComparison> documents)
    {
        var tally = new ComparisonTally();
        foreach (var document in documents) tally.Add(document);
        return tally.Summary;
    }

    /// <summary>The differing values in short: "i7 79.15 clean -> 97.15 clean"; a side that is not there is left out.</summary>
    public static IEnumerable<string> Differing(this DocumentComparison document) => document.Values.Where(v => !v.IsSame).Select(v => $"{Short(v.Old)} -> {Short(v.New)}".Trim());

    /// <summary>The differing findings in short: "gained ITA-S010 i7".</summary>
    public static IEnumerable<string> Told(this DocumentComparison document) => document.Findings.Where(f => f.Change != FindingChangeKind.Same)
        .Select(f => $"{f.Change.ToString().ToLowerInvariant()} {f.Known.Code} {f.Known.Subject.Item}");

    private static string Short(ComparedValue? v) => v is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{v.Item}{(v.Year == 2568 ? "" : $"@{v.Year}")} {v.Value} {v.Status}{(v.Standing is null or Standing.AsRead ? "" : $" {v.Standing}")}").ToLowerInvariant();
}
