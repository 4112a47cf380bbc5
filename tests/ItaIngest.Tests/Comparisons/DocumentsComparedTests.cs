using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Comparisons;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Tests.Datasets;
using ItaIngest.Tests.Store;
using Format = ItaIngest.Documents.DocumentFormat;
using static ItaIngest.Tests.Comparisons.TwoStores;

namespace ItaIngest.Tests.Comparisons;

/// <summary>Documents that came, went, moved and changed.</summary>
public sealed class DocumentsComparedTests
{
    [Fact]
    public async Task A_store_compared_with_itself_says_nothing_and_counts_all()
    {
        var store = await StoreAsync(SampleReports.Files());
        await store.AppendAsync(SampleReports.First, [SampleReports.Kept()], 0);

        var documents = await CompareAsync(store, store);

        documents.Should().HaveCount(5).And.OnlyContain(d => d.Change == DocumentChange.Same);
        documents.Select(d => d.New!.Path).Should().BeInAscendingOrder(PathOrder.Instance);
        var summary = Sum(documents);
        summary.IsSame.Should().BeTrue();
        summary.Documents.Should().Be(new DocumentCounts(5, 0, 0, 0, 0));
        summary.Values.Should().Be(ValueCounts.None with { Same = 12 });
        summary.Disclosures.Should().Be(ValueCounts.None with { Same = 2 });
        summary.Findings.Should().Be(FindingChangeCounts.None with { Same = 3 });
        summary.Checks.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_came_is_gained_with_all_it_says_and_one_that_went_is_lost()
    {
        var file = Report(results: [Finding("ITA-S010", Severity.Error)], disclosures: [Item("o1", true)]);
        var (without, with) = (await StoreAsync(), await StoreAsync(file));

        var gained = (await CompareAsync(without, with)).Should().ContainSingle().Subject;
        gained.Change.Should().Be(DocumentChange.Gained);
        (gained.Old, gained.New!.Path, gained.IsForgotten).Should().Be((null, At, false));
        gained.Differing().Should().Equal("-> i7 79.15 flagged", "-> o1 done clean");
        gained.Told().Should().Equal("gained ITA-S010 i7");
        var summary = Sum([gained]);
        (summary.Documents.Gained, summary.Values.Gained, summary.Disclosures.Gained, summary.Findings.Gained).Should().Be((1, 1, 1, 1));

        var lost = (await CompareAsync(with, without)).Should().ContainSingle().Subject;
        lost.Change.Should().Be(DocumentChange.Lost);
        lost.Differing().Should().Equal("i7 79.15 flagged ->", "o1 done clean ->");
        lost.Told().Should().Equal("lost ITA-S010 i7");
        Sum([lost]).IsSame.Should().BeFalse();
    }

    [Fact]
    public async Task A_file_that_was_taken_out_is_lost_and_said_to_be_so()
    {
        var (before, after) = (await StoreAsync(Report()), await StoreAsync(Report()));
        await after.ForgetAsync(At);

        (await CompareAsync(before, after)).Should().ContainSingle().Which.Should().Match<DocumentComparison>(d => d.Change == DocumentChange.Lost && d.IsForgotten);
        (await CompareAsync(after, before)).Should().ContainSingle().Which.Should().Match<DocumentComparison>(d => d.Change == DocumentChange.Gained && d.IsForgotten);
        (await CompareAsync(after, after)).Should().BeEmpty("nothing of it is in either dataset");
    }

    [Fact]
    public async Task A_file_that_was_moved_is_not_lost_and_gained()
    {
        var moved = await CompareAsync(Report(), Report(path: "แพร่/2568.txt"));
        moved.Change.Should().Be(DocumentChange.Moved);
        (moved.Old!.Path, moved.New!.Path).Should().Be((At, "แพร่/2568.txt"));
        moved.Differing().Should().BeEmpty();
        Sum([moved]).Documents.Should().Be(new DocumentCounts(0, 0, 0, 0, 1));

        // Before its old place in the order of paths.
        (await CompareAsync(Report(path: "ฮ.txt"), Report(path: "ก.txt"))).Change.Should().Be(DocumentChange.Moved);
        (await CompareAsync(Report(), Report([Score("i7", "97.15")], path: "แพร่/2568.txt"))).Differing().Should().Equal("i7 79.15 clean -> i7 97.15 clean");
        (await CompareAsync(await StoreAsync(Report()), await StoreAsync(Report(path: "แพร่/2568.txt", content: "two")))).Select(d => d.Change).Should().BeEquivalentTo([DocumentChange.Lost, DocumentChange.Gained]);
    }

    [Fact]
    public async Task A_file_that_was_refused_says_the_same_under_another_name()
    {
        static FileRecord Refused(string path)
        {
            var source = new SourceFile(DocumentId.Hash("picture"), path, Format.Unknown, 5);
            var extraction = Extraction.Refused(source, new Refusal(RefusalReason.Image, "PNG"));
            return FileRecord.Of(new DocumentResult(extraction, null, null, FileRefused.Of(extraction)));
        }

        var moved = await CompareAsync(Refused("a.png"), Refused("b.png"));

        moved.Change.Should().Be(DocumentChange.Moved);
        moved.Told().Should().BeEmpty();
        moved.Findings.Should().ContainSingle();
    }

    [Fact]
    public async Task A_second_path_of_a_content_is_a_copy_and_no_document()
    {
        var (one, two) = (await StoreAsync(Report(path: "a.txt")), await StoreAsync(Report(path: "a.txt"), Report(path: "b.txt")));

        var more = (await CompareAsync(one, two)).Should().ContainSingle().Subject;
        (more.Change, more.CopiesGained.Single()).Should().Be((DocumentChange.Changed, "b.txt"));
        more.Differing().Should().BeEmpty();
        (await CompareAsync(two, one)).Should().ContainSingle().Which.CopiesLost.Should().Equal("b.txt");
        (await CompareAsync(two, two)).Should().ContainSingle().Which.Change.Should().Be(DocumentChange.Same);
        (await CompareAsync(await StoreAsync(), two)).Should().ContainSingle().Which.CopiesGained.Should().Equal("b.txt");
    }

    [Fact]
    public async Task A_copy_whose_original_was_replaced_is_found_at_its_own_path()
    {
        var before = await StoreAsync(Report(path: "a.txt"), Report(path: "b.txt"));
        var after = await StoreAsync(Report([Score("i7", "97.15")], path: "a.txt", content: "two"), Report(path: "b.txt"));

        var documents = await CompareAsync(before, after);

        documents.Select(d => (d.New!.Path, d.Change)).Should().Equal(("a.txt", DocumentChange.Changed), ("b.txt", DocumentChange.Same));
        documents[0].Differing().Should().Equal("i7 79.15 clean -> i7 97.15 clean");
        documents[0].HasOtherContent.Should().BeTrue();
    }

    [Fact]
    public async Task What_is_said_of_a_document_as_a_whole_is_compared()
    {
        var old = Report();

        (await CompareAsync(old, Report(content: "two"))).Should().Match<DocumentComparison>(d => d.Change == DocumentChange.Changed && d.HasOtherContent);
        (await CompareAsync(old, Report(results: [Finding("ITA-S010", Severity.Warning, item: "i8")]))).Should().Match<DocumentComparison>(d => d.Old!.Outcome == Outcome.Clean && d.New!.Outcome == Outcome.Flagged && !d.HasOtherContent);
        (await CompareAsync(old, old.With(f => f with { Agency = f.Agency with { Province = "แพร่" } }))).Should().Match<DocumentComparison>(d => d.Change == DocumentChange.Changed && d.Old!.Agency != d.New!.Agency);
        (await CompareAsync(old, old.With(f => f with { Kind = ReportKind.Implementation }))).Change.Should().Be(DocumentChange.Changed);
        (await CompareAsync(old, old.With(f => f with { PlanYear = 2569 }))).Change.Should().Be(DocumentChange.Changed);
        (await CompareAsync(old, FileRecord.Failed(old.Source, new Failure("map", "Exception", "x")))).Should().Match<DocumentComparison>(d => d.New!.Outcome == Outcome.Failed && d.New.Kind == null);
    }

    [Fact]
    public async Task A_file_that_went_missing_is_told()
    {
        var (before, after) = (await StoreAsync(Report()), await StoreAsync(Report()));
        var run = await after.BeginRunAsync(new RunStart("/reports", "1.0", "rules-1", default));
        await after.CompleteRunAsync(run, new RunEnd(new HashSet<string>(), [""], default));

        (await CompareAsync(before, after)).Should().ContainSingle().Which.Should().Match<DocumentComparison>(d => d.Change == DocumentChange.Changed && !d.Old!.IsMissing && d.New!.IsMissing);
    }

    [Fact]
    public async Task Decisions_that_were_made_since_are_counted()
    {
        var (before, after) = (await StoreAsync(SampleReports.Files()), await StoreAsync(SampleReports.Files()));
        await after.AppendAsync(SampleReports.First, [SampleReports.Kept()], 0);

        var changed = (await CompareAsync(before, after)).Where(d => d.Change != DocumentChange.Same).Should().ContainSingle().Subject;
        (changed.New!.Path, changed.DecisionsGained, changed.DecisionsLost).Should().Be((SampleReports.First, 1, 0));
        Sum(await CompareAsync(after, before)).DecisionsLost.Should().Be(1);
    }

    [Fact]
    public async Task What_other_documents_say_of_one_is_compared()
    {
        var (before, after) = (await StoreAsync(Report()), await StoreAsync(Report()));
        await after.RelateAsync(RecordStoreContract.Naming());

        var changed = (await CompareAsync(before, after)).Should().ContainSingle().Subject;
        changed.Told().Should().ContainSingle().Which.Should().StartWith("gained ITA-N010");
        (changed.Old!.Outcome, changed.New!.Outcome).Should().Be((Outcome.Clean, Outcome.Flagged));
    }
}
