using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Rules;
using ItaIngest.Store;
using ThaiNumerals;

namespace ItaIngest.Tests.Speed;

/// <summary>
/// What each stage allocates over a report of corpus/, held against fixtures/allocations.tsv: bytes do not vary with the machine or with what
/// else runs on it, as time does. A stage may allocate a tenth more than is written there. GOLDEN=write writes it anew.
/// </summary>
public sealed class AllocationTests
{
    private const double Margin = 1.1;

    private static readonly string Ledger = Path.Combine(Repository.Root, "fixtures", "allocations.tsv");

    private static readonly string[] Reports =
    [
        "2568/latkhwang-analysis-2568.docx", "2567/thasathit-analysis.html", "2568/khoksommut-analysis-2568.pdf", "2568/huaisathit-implementation.txt",
    ];

    [Fact]
    public void No_stage_allocates_a_tenth_more_than_is_written()
    {
        var measured = Measured();
        if (Goldens.AreWritten) File.WriteAllLines(Ledger, ["report\tstage\tbytes", .. measured.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Report}\t{m.Stage}\t{m.Bytes}"))]);
        Goldens.AreWritten.Should().BeFalse("GOLDEN=write has written the ledger");
        var written = File.ReadLines(Ledger).Skip(1).Select(l => l.Split('\t')).ToDictionary(f => (f[0], f[1]), f => long.Parse(f[2], NumberStyles.None, CultureInfo.InvariantCulture));
        measured.Select(m => (m.Report, m.Stage)).Should().BeEquivalentTo(written.Keys);
        measured.Where(m => m.Bytes > written[(m.Report, m.Stage)] * Margin)
            .Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Report} {m.Stage}: {m.Bytes}, written {written[(m.Report, m.Stage)]}"))
            .Should().BeEmpty("these stages allocate more than a tenth more; where that is meant, GOLDEN=write");
    }

    [Fact]
    public void The_same_work_does_not_allocate_more_the_second_time()
    {
        var (first, second) = (Measured(), Measured());
        first.Zip(second).Where(p => p.Second.Bytes - p.First.Bytes > p.First.Bytes * (Margin - 1) / 2).Should().BeEmpty("a guard that varies by half of its margin guards nothing");
    }

    [Theory]
    [InlineData("๙๙.๓๔")]
    [InlineData("98.76")]
    [InlineData("องค์การบริหารส่วนตำบล")]
    public void Digits_of_a_cell_allocate_nothing(string text)
    {
        _ = ThaiDecimal.TryParse(text, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) _ = ThaiDecimal.TryParse(text, out _, out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static List<(string Report, string Stage, long Bytes)> Measured()
    {
        var pipeline = new Pipeline(RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")), ExtractorList.All(Limits.Default));
        var receiver = new FileReceiver(Limits.Default);
        var measured = new List<(string, string, long)>();
        foreach (var report in Reports)
        {
            var file = receiver.Receive(new FoundFile(Path.Combine(Repository.Root, "corpus", report), report, null));
            // What is made once and kept, is made by the first run.
            _ = Once(pipeline, file);
            measured.AddRange(Once(pipeline, file).Select(s => (report, s.Stage, s.Bytes)));
        }

        return measured;
    }

    private static List<(string Stage, long Bytes)> Once(Pipeline pipeline, ReceivedFile file)
    {
        var marks = new List<(string Stage, long At)>(16);
        var result = pipeline.Run(file.Source, file.Content, [], stage => marks.Add((stage, GC.GetAllocatedBytesForCurrentThread())));
        marks.Add(("pack", GC.GetAllocatedBytesForCurrentThread()));
        _ = ResultBlob.Pack(result);
        marks.Add(("", GC.GetAllocatedBytesForCurrentThread()));
        return [.. marks.Zip(marks.Skip(1)).Where(p => p.First.Stage != "decide").Select(p => (p.First.Stage, p.Second.At - p.First.At))];
    }
}
