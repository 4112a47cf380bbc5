using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Tests.Store;

/// <summary>What every store keeps to when people decide and look at what there is to decide.</summary>
public abstract partial class RecordStoreContract
{
    [ContractFact]
    public async Task Decisions_are_appended_all_or_none()
    {
        await using var store = await OpenAsync();
        (await store.AppendAsync("a.txt", [Decide("1", "a.txt"), Decide("2", "a.txt")], 0)).Should().Be(new Appended(AppendOutcome.Stored, 2));
        (await store.AppendAsync("a.txt", [Decide("2", "a.txt"), Decide("3", "a.txt")], 1)).Should().Be(new Appended(AppendOutcome.Conflict, 2));
        (await store.AppendAsync("a.txt", [Decide("2", "a.txt"), Decide("3", "a.txt"), Decide("3", "a.txt")], 2)).Should().Be(new Appended(AppendOutcome.Stored, 3), "one stands, one is told twice");
        (await store.AppendAsync("a.txt", [Decide("3", "a.txt"), Decide("1", "a.txt")], 0)).Should().Be(new Appended(AppendOutcome.AlreadyThere, 3));
        (await store.AppendAsync("a.txt", [], 3)).Should().Be(new Appended(AppendOutcome.Stored, 3));
        (await store.AppendAsync("a.txt", [], 2)).Should().Be(new Appended(AppendOutcome.Conflict, 3));
        var foreign = () => store.AppendAsync("a.txt", [Decide("4", "a.txt"), Decide("5", "b.txt")], 3);
        await foreign.Should().ThrowAsync<ArgumentException>();

        await using var queries = await store.QueryAsync();
        (await queries.DecisionsAsync("a.txt")).Select(d => d.Id).Should().Equal("1", "2", "3");
    }

    [ContractFact]
    public async Task A_decision_comes_back_as_it_was_appended()
    {
        await using var store = await OpenAsync();
        var plain = DecisionId.With(Decide("", "a.txt"));
        var full = DecisionId.With(Decide("", "a.txt") with
        {
            Claim = new DecidedClaim("a.txt", "i7", null, "score", 2, "๙๗.๕๑", "d") { Agency = "เทศบาลตำบลหนึ่ง จังหวัดน่าน", Where = new Place { Page = 2, Box = new Box(1.50m, 2, 3, 4) } },
            Ruling = Ruling.Add,
            Comment = "ดูหน้า ๒",
            By = DecidedBy.Import,
            CheckVersion = "ITA-S010/1",
            Supersedes = plain.Id,
            Answers = new AnsweredFinding("ITA-S010", "i7", 2568, "EIT1", 2, "abc"),
        });
        await store.AppendAsync("a.txt", [plain, full], 0);

        await using var queries = await store.QueryAsync();
        (await queries.DecisionsAsync("a.txt")).Should().Equal(plain, full);
        (await queries.AllDecisionsAsync().ToListAsync()).Should().Equal(plain, full);
    }

    [ContractFact]
    public async Task What_follows_from_a_decision_is_stored_with_it()
    {
        await using var store = await OpenAsync();
        var file = Of("a.txt", "หนึ่ง", Finding("ITA-S010", Severity.Error) with { Withholds = ["i1@2568/score"] });
        await PutAllAsync(store, [file]);
        var settled = Answered(file.Result!, "1");

        (await store.AppendAsync("a.txt", [Decide("1", "a.txt")], 0, settled)).Should().Be(new Appended(AppendOutcome.Stored, 1));

        await using var queries = await store.QueryAsync();
        var stored = (await queries.DocumentAsync("a.txt"))!;
        stored.Result!.Results.Single().AnsweredBy.Should().Be("1");
        stored.Outcome.Should().Be(Outcome.Clean);
        stored.Decisions.Should().Equal(Decide("1", "a.txt"));
        (await queries.FindingsAsync(FindingFilter.None).SingleAsync()).Result.Severity.Should().Be(Severity.Info);
        (await queries.InboxAsync(new InboxFilter(), 0, 10)).Total.Should().Be(0);
        var all = await queries.InboxAsync(new InboxFilter(InboxState.All), 0, 10);
        all.Documents.Single().Should().Match<InboxDocument>(d => d.Errors == 0 && d.Outcome == Outcome.Clean && d.Decided == 1);
        (await queries.CountsAsync())[Outcome.Clean].Should().Be(1);
        (await queries.UnsettledAsync()).Should().BeEmpty();
        var known = await queries.KnownFilesAsync().SingleAsync();
        (known.Outcome, known.ProgramVersion, known.RulesRevision).Should().Be((Outcome.Clean, "1.0", "rules-1"));
    }

    [ContractFact]
    public async Task What_is_settled_without_the_persons_having_seen_the_last_decision_is_not_stored()
    {
        await using var store = await OpenAsync();
        var file = Of("a.txt", "หนึ่ง", Finding("ITA-S010", Severity.Error));
        await PutAllAsync(store, [file]);
        await store.AppendAsync("a.txt", [Decide("1", "a.txt")], 0);

        (await store.AppendAsync("a.txt", [Decide("2", "a.txt")], 0, Answered(file.Result!, "2"))).Outcome.Should().Be(AppendOutcome.Conflict);
        (await store.AppendAsync("a.txt", [Decide("1", "a.txt")], 1, Answered(file.Result!, "1"))).Outcome.Should().Be(AppendOutcome.AlreadyThere);

        await using var queries = await store.QueryAsync();
        (await queries.DocumentAsync("a.txt"))!.Outcome.Should().Be(Outcome.Flagged);
        (await queries.InboxAsync(new InboxFilter(), 0, 10)).Total.Should().Be(1);
        (await queries.UnsettledAsync()).Should().Equal("a.txt");
    }

    [ContractFact]
    public async Task A_result_of_another_content_or_of_a_later_path_settles_nothing()
    {
        await using var store = await OpenAsync();
        var first = Of("a.txt", "หนึ่ง", Finding("ITA-S010", Severity.Error), "same");
        await PutAllAsync(store, [first, Of("b.txt", "หนึ่ง", Finding("ITA-S010", Severity.Error), "same"), Of("c.txt", "สอง", Finding("ITA-S010", Severity.Error))]);

        (await store.AppendAsync("b.txt", [Decide("1", "b.txt")], 0, Answered(first.Result!, "1").Under("b.txt"))).Outcome.Should().Be(AppendOutcome.Stored);
        (await store.AppendAsync("c.txt", [Decide("2", "c.txt")], 0, Answered(Of("c.txt", "สอง", Finding("ITA-S010", Severity.Error), "changed").Result!, "2"))).Outcome.Should().Be(AppendOutcome.Stored);

        await using (var queries = await store.QueryAsync())
        {
            (await queries.DocumentsAsync().Select(d => d.Outcome).ToListAsync()).Should().Equal(Outcome.Flagged, Outcome.Flagged);
            (await queries.UnsettledAsync()).Should().Equal("c.txt");
        }

        await store.ForgetAsync("a.txt");
        await using (var queries = await store.QueryAsync()) (await queries.UnsettledAsync()).Should().Equal("b.txt", "c.txt");
        await store.AppendAsync("b.txt", [], 1, Answered(first.Result!, "1"));
        await using (var queries = await store.QueryAsync()) (await queries.UnsettledAsync()).Should().Equal("c.txt");
    }

    [ContractFact]
    public async Task What_was_put_with_decisions_about_another_path_is_unsettled()
    {
        await using var store = await OpenAsync();
        await store.AppendAsync("a.txt", [Decide("1", "a.txt")], 0);
        await store.AppendAsync("b.txt", [Decide("2", "b.txt")], 0);
        await PutAllAsync(store, [FileRecord.Of(Of("a.txt", "หนึ่ง", null, "same").Result!, 1), FileRecord.Of(Of("b.txt", "หนึ่ง", null, "same").Result!, 1), Of("c.txt", "หนึ่ง")]);
        await using (var queries = await store.QueryAsync()) (await queries.UnsettledAsync()).Should().BeEmpty();

        await store.ForgetAsync("a.txt");

        await using (var queries = await store.QueryAsync()) (await queries.UnsettledAsync()).Should().Equal("b.txt");
    }

    [ContractFact]
    public async Task A_failed_file_waits_for_no_decision()
    {
        await using var store = await OpenAsync();
        await store.AppendAsync("a.txt", [Decide("1", "a.txt")], 0);
        await PutAllAsync(store, [FileRecord.Failed(File("a.txt", "a").Source, new Failure("read", "X", "y"))]);
        await using var queries = await store.QueryAsync();
        (await queries.UnsettledAsync()).Should().BeEmpty();
    }

    [ContractFact]
    public async Task An_agency_that_a_decision_changes_is_related_anew_where_it_was_and_where_it_is()
    {
        await using var store = await OpenAsync();
        var file = Of("a.txt", "หนึ่ง");
        await PutAllAsync(store, [file, Of("b.txt", "หนึ่ง"), Of("c.txt", "สอง")]);
        await store.RelateAsync(Naming());

        var facts = file.Result!.Facts!;
        await store.AppendAsync("a.txt", [Decide("1", "a.txt")], 0, file.Result with { Facts = facts with { Agency = facts.Agency with { Name = "สอง" } } });

        (await RelationsAsync(store)).Should().Contain("a.txt: a.txt b.txt", "relations stay until they are told anew");
        (await InboxAsync(store, new InboxFilter(Agency: "เทศบาลตำบลสอง"))).Documents.Select(d => (d.Path, d.Errors)).Should().Equal(("a.txt", 1), ("c.txt", 1));
        await store.RelateAsync(Naming());
        (await RelationsAsync(store)).Should().Equal("a.txt: a.txt c.txt", "b.txt: b.txt", "c.txt: a.txt c.txt");
    }

    [ContractFact]
    public async Task A_value_that_a_relation_holds_stays_held_when_a_decision_is_stored()
    {
        await using var store = await OpenAsync();
        var file = Scored("a.txt", "หนึ่ง", "น่าน", 2568, ("overall", "97.51"));
        await PutAllAsync(store, [file]);
        await store.RelateAsync((documents, _) => [new RelationResult(documents.Single().Id, Finding("ITA-N010", Severity.Error) with { Withholds = ["overall@2568/score"] })]);

        await store.AppendAsync("a.txt", [Decide("1", "a.txt")], 0, file.Result);

        await using var queries = await store.QueryAsync();
        (await queries.AgencyScoresAsync([file.Document])).Single().IsHeld.Should().BeTrue();
        (await queries.OverviewAsync(new OverviewFilter())).Shares.Should().Be(new ScoreShares(0, 0, 0, 1, 0));
    }

    [ContractFact]
    public async Task What_is_answered_and_what_stands_beside_the_results_is_kept()
    {
        var file = Of("a.txt", "หนึ่ง");
        var result = file.Result! with
        {
            Results = [Finding("ITA-S010", Severity.Info) with { AnsweredBy = "1", IsToConfirm = true }],
            Suppressed = [Finding("ITA-T001", Severity.Warning)],
            DecisionsToConfirm = [Decide("1", "a.txt")],
            DecisionsUnmatched = [Decide("2", "a.txt")],
        };
        await using var store = await OpenAsync();
        await PutAllAsync(store, [FileRecord.Of(result, 2)]);

        var stored = (await DocumentsAsync(store)).Single().Result!;

        stored.Results.Single().Should().Match<CheckResult>(r => r.AnsweredBy == "1" && r.IsToConfirm);
        stored.Suppressed.Single().Code.Should().Be("ITA-T001");
        stored.DecisionsToConfirm.Should().Equal(Decide("1", "a.txt"));
        stored.DecisionsUnmatched.Should().Equal(Decide("2", "a.txt"));
        (await FindingsAsync(store, FindingFilter.None)).Single().Result.Should().Match<CheckResult>(r => r.AnsweredBy == "1" && r.IsToConfirm);
    }

    [ContractFact]
    public async Task Decisions_to_look_at_are_told_once_oldest_first()
    {
        await using var store = await OpenAsync();
        await store.AppendAsync("a.txt", [.. Enumerable.Range(1, 6).Select(i => Decide($"{i}", "a.txt"))], 0);
        var result = Of("a.txt", "หนึ่ง").Result! with
        {
            Results = [Finding("ITA-S010", Severity.Info) with { AnsweredBy = "5", IsToConfirm = true }, Finding("ITA-S010", Severity.Info) with { AnsweredBy = "6" }],
            DecisionsToConfirm = [Decide("4", "a.txt"), Decide("1", "a.txt")],
            DecisionsUnmatched = [Decide("2", "a.txt"), Decide("5", "a.txt"), Decide("unknown", "a.txt")],
        };
        await PutAllAsync(store, [FileRecord.Of(result, 6), Of("b.txt", "หนึ่ง")]);
        await store.RelateAsync((documents, _) => [new RelationResult(documents.First().Id, Finding("ITA-N010", Severity.Info) with { AnsweredBy = "2", IsToConfirm = true })]);

        await using (var queries = await store.QueryAsync())
        {
            (await queries.DecisionsToLookAtAsync(result.Source.Id)).Select(d => (d.Decision, d.State)).Should().Equal(
                (Decide("1", "a.txt"), DecisionState.ToConfirm),
                (Decide("2", "a.txt"), DecisionState.ToConfirm),
                (Decide("4", "a.txt"), DecisionState.ToConfirm),
                (Decide("5", "a.txt"), DecisionState.ToConfirm));
            (await queries.DecisionsToLookAtAsync("nothing")).Should().BeEmpty();
            var inbox = await queries.InboxAsync(new InboxFilter(InboxState.ToConfirm), 0, 10);
            (inbox.Total, inbox.ToConfirm, inbox.Open).Should().Be((1, 4, 0));
            inbox.Documents.Single().Should().Match<InboxDocument>(d => d.Path == "a.txt" && d.ToConfirm == 4 && d.Decided == 6);
        }

        await PutAllAsync(store, [FileRecord.Of(result with { DecisionsToConfirm = [], Results = [] }, 6)]);
        await using (var queries = await store.QueryAsync())
        {
            (await queries.DecisionsToLookAtAsync(result.Source.Id)).Select(d => (d.Decision.Id, d.State)).Should().Equal(("2", DecisionState.Unmatched), ("5", DecisionState.Unmatched));
        }

        await store.ForgetAsync("a.txt");
        await using (var queries = await store.QueryAsync()) (await queries.DecisionsToLookAtAsync(result.Source.Id)).Should().BeEmpty();
    }

    [ContractFact]
    public async Task All_decisions_are_told_in_parts_the_newest_first()
    {
        await using var store = await OpenAsync();
        Decision Made(string id, string path, int minute, string who) => Decide(id, path) is var d ? d with { At = d.At.AddMinutes(minute), Reviewer = who } : null!;
        await store.AppendAsync("a.txt", [Made("1", "a.txt", 5, "สมหญิง"), Made("2", "a.txt", 1, "สมชาย"), Made("3", "a.txt", 1, "สมชาย")], 0);
        await store.AppendAsync("b.txt", [Made("4", "b.txt", 1, "สมชาย"), Made("5", "b.txt", 9, "สมหญิง")], 0);
        var a = Of("a.txt", "หนึ่ง").Result! with { DecisionsToConfirm = [Made("2", "a.txt", 1, "สมชาย")], DecisionsUnmatched = [Made("1", "a.txt", 5, "สมหญิง")] };
        await PutAllAsync(store, [FileRecord.Of(a, 3), Of("b.txt", "หนึ่ง")]);
        await store.ForgetAsync("b.txt");
        await using var queries = await store.QueryAsync();

        var all = await queries.DecisionPageAsync(new DecisionFilter(), 0, 10);
        all.Decisions.Select(d => (d.Decision.Id, d.Document, d.State)).Should().Equal(
            ("5", null, null),
            ("1", a.Source.Id, DecisionState.Unmatched),
            ("3", a.Source.Id, null),
            ("2", a.Source.Id, DecisionState.ToConfirm),
            ("4", null, null));
        (all.Total, all.ToLookAt).Should().Be((5, 2));
        all.Reviewers.Should().Equal(KeyValuePair.Create("สมชาย", 3), KeyValuePair.Create("สมหญิง", 2));
        all.Decisions[1].Decision.Should().Be(Made("1", "a.txt", 5, "สมหญิง"));

        var part = await queries.DecisionPageAsync(new DecisionFilter("สมชาย"), 1, 1);
        (part.Decisions.Single().Decision.Id, part.Total, part.ToLookAt, part.Reviewers.Count).Should().Be(("2", 3, 1, 2));
        var again = await queries.DecisionPageAsync(new DecisionFilter(ToLookAt: true), 0, 10);
        again.Decisions.Select(d => d.Decision.Id).Should().Equal("1", "2");
        (again.Total, again.ToLookAt).Should().Be((2, 2));
        (await queries.DecisionPageAsync(new DecisionFilter("nobody", true), 0, 10)).Should().Match<DecisionPage>(p => p.Total == 0 && p.Decisions.Count == 0);
    }

    [ContractFact]
    public async Task An_inbox_has_what_is_open_in_the_order_of_paths()
    {
        await using var store = await OpenAsync();
        await PutInboxAsync(store);

        var inbox = await InboxAsync(store, new InboxFilter());

        inbox.Documents.Select(d => d.Path).Should().Equal("a.txt", "b.txt", "d.txt", "f.txt");
        (inbox.Total, inbox.Open, inbox.ToConfirm).Should().Be((4, 7, 0));
        inbox.Documents[0].Should().Be(new InboxDocument(DocumentId.Hash("a.txt"), "a.txt", "เทศบาลตำบล", "หนึ่ง", "เมือง", "น่าน", 2568, Outcome.Flagged, 2, 1, 0, 0));
        inbox.Documents[3].Should().Be(new InboxDocument(DocumentId.Hash("f.txt"), "f.txt", "", "", "", "", null, Outcome.Flagged, 1, 0, 0, 0));
        inbox.Facets.Years.Should().Equal(new FacetValue("2568", 2, 5), new FacetValue("2567", 1, 1), new FacetValue("", 1, 1));
        inbox.Facets.Provinces.Should().Equal(new FacetValue("น่าน", 2, 5), new FacetValue("", 1, 1), new FacetValue("ตาก", 1, 1));
        inbox.Facets.Agencies.Should().Equal(new FacetValue("เทศบาลตำบลหนึ่ง", 2, 4), new FacetValue("เทศบาลตำบลสอง", 1, 2), new FacetValue("", 1, 1));
        inbox.Facets.Severities.Should().Equal(new FacetValue("error", 3, 4), new FacetValue("warning", 3, 3));
        inbox.Facets.Codes.Should().Equal(new FacetValue("ITA-S010", 3, 4), new FacetValue("ITA-T001", 3, 3));
    }

    [ContractFact]
    public async Task Each_facet_of_an_inbox_leaves_its_own_field_out()
    {
        await using var store = await OpenAsync();
        await PutInboxAsync(store);

        var inbox = await InboxAsync(store, new InboxFilter(Year: 2568, Code: "ITA-S010", Severity: Severity.Error));

        inbox.Documents.Select(d => (d.Path, d.Errors, d.Warnings)).Should().Equal(("a.txt", 2, 1), ("b.txt", 1, 1));
        (inbox.Total, inbox.Open).Should().Be((2, 3));
        inbox.Facets.Years.Should().Equal(new FacetValue("2568", 2, 3), new FacetValue("", 1, 1));
        inbox.Facets.Provinces.Should().Equal(new FacetValue("น่าน", 2, 3));
        inbox.Facets.Agencies.Should().Equal(new FacetValue("เทศบาลตำบลหนึ่ง", 1, 2), new FacetValue("เทศบาลตำบลสอง", 1, 1));
        inbox.Facets.Severities.Should().Equal(new FacetValue("error", 2, 3));
        inbox.Facets.Codes.Should().Equal(new FacetValue("ITA-S010", 2, 3));

        inbox = await InboxAsync(store, new InboxFilter(Province: "ตาก", Severity: Severity.Warning));
        inbox.Documents.Select(d => d.Path).Should().Equal("d.txt");
        inbox.Facets.Provinces.Should().Equal(new FacetValue("น่าน", 2, 2), new FacetValue("ตาก", 1, 1));
        inbox.Facets.Severities.Should().Equal(new FacetValue("warning", 1, 1));
        inbox.Facets.Codes.Should().Equal(new FacetValue("ITA-T001", 1, 1));
    }

    [Theory]
    [InlineData("a.TXT", "a.txt")]
    [InlineData("ตำบลสอง", "b.txt")]
    [InlineData("เมือง", "a.txt c.txt d.txt")]
    [InlineData("ตาก", "d.txt")]
    [InlineData("%", "")]
    [InlineData("", "a.txt b.txt c.txt d.txt e.txt f.txt")]
    public async Task An_inbox_is_searched_by_path_agency_and_place(string search, string paths)
    {
        await using var store = await OpenAsync();
        await PutInboxAsync(store);

        (await InboxAsync(store, new InboxFilter(InboxState.All, Search: search))).Documents.Select(d => d.Path).Should().Equal(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [ContractFact]
    public async Task An_inbox_is_told_in_parts_and_walked_through()
    {
        await using var store = await OpenAsync();
        await PutInboxAsync(store);
        await store.AppendAsync("d.txt", [Decide("1", "d.txt")], 0);
        await using var queries = await store.QueryAsync();

        var part = await queries.InboxAsync(new InboxFilter(), 1, 2);
        part.Documents.Select(d => d.Path).Should().Equal("b.txt", "d.txt");
        (part.Total, part.Documents[1].Decided).Should().Be((4, 1));
        (await queries.InboxAsync(new InboxFilter(), 9, 2)).Documents.Should().BeEmpty();

        var walked = new List<string>();
        for (var next = await queries.NextAsync(new InboxFilter(), null); next is not null; next = await queries.NextAsync(new InboxFilter(), next.Path)) walked.Add($"{next.Path} {next.Decided}");
        walked.Should().Equal("a.txt 0", "b.txt 0", "d.txt 1", "f.txt 0");
        (await queries.NextAsync(new InboxFilter(Code: "ITA-S010"), "b"))!.Path.Should().Be("b.txt");
        (await queries.NextAsync(new InboxFilter(Code: "ITA-S010", Year: 2567), null)).Should().BeNull();
    }

    [ContractFact]
    public async Task Open_findings_are_those_of_the_filter()
    {
        await using var store = await OpenAsync();
        await PutInboxAsync(store);
        await store.RelateAsync(Naming());

        (await OpenFindingsAsync(new InboxFilter(Year: 2568))).Should().Equal(
            "a.txt ITA-S010", "a.txt ITA-S010", "a.txt ITA-T001", "a.txt ITA-N010", "b.txt ITA-S010", "b.txt ITA-T001", "b.txt ITA-N010", "c.txt ITA-N010");
        (await OpenFindingsAsync(new InboxFilter(Severity: Severity.Warning))).Should().Equal("a.txt ITA-T001", "b.txt ITA-T001", "d.txt ITA-T001");
        (await OpenFindingsAsync(new InboxFilter(Code: "ITA-S010", Province: "น่าน"))).Should().Equal("a.txt ITA-S010", "a.txt ITA-S010", "b.txt ITA-S010");
        (await OpenFindingsAsync(new InboxFilter(InboxState.All, Search: "e.txt", Code: "ITA-S010"))).Should().BeEmpty();

        async Task<List<string>> OpenFindingsAsync(InboxFilter filter)
        {
            await using var queries = await store.QueryAsync();
            return await queries.OpenFindingsAsync(filter).Select(f => $"{f.Path} {f.Result.Code}").ToListAsync();
        }
    }

    [ContractFact]
    public async Task An_inbox_follows_all_that_happens_to_files()
    {
        await using var store = await OpenAsync();
        var error = Finding("ITA-S010", Severity.Error);
        await PutAllAsync(store, [Of("b.txt", "หนึ่ง", error, "same"), Of("m.txt", "สอง", error)]);
        await Paths("b.txt 1", "m.txt 1");
        await PutAllAsync(store, [Of("a.txt", "หนึ่ง", error, "same")]);
        await Paths("a.txt 1", "m.txt 1");
        await store.RelateAsync(Naming());
        await Paths("a.txt 2", "m.txt 2");
        await PutAllAsync(store, [Of("a.txt", "สาม", error, "other")]);
        await Paths("a.txt 1", "b.txt 2", "m.txt 2");
        await PutAllAsync(store, [Of("m.txt", "สอง", null, "corrected")]);
        await Paths("a.txt 1", "b.txt 2");
        await SeeAsync(store, ["a.txt"], [""]);
        await Paths("a.txt 1", "b.txt 2");
        await store.ForgetAsync("b.txt");
        await Paths("a.txt 1");
        await store.RelateAsync((_, _) => []);
        await PutAllAsync(store, [Of("b.txt", "หนึ่ง", error, "same")]);
        await Paths("a.txt 1", "b.txt 1");

        async Task Paths(params string[] expected) => (await InboxAsync(store, new InboxFilter())).Documents.Select(d => $"{d.Path} {d.Errors}").Should().Equal(expected);
    }

    [ContractFact]
    public async Task Agencies_of_an_inbox_are_the_hundred_with_the_most_findings()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [.. Enumerable.Range(0, 105).Select(i => Of($"{i:D3}.txt", $"{i:D3}", Finding("ITA-S010", Severity.Error))), Of("last", "ที่สุด", Finding("ITA-S010", Severity.Error)), Of("last2", "ที่สุด", Finding("ITA-S010", Severity.Error))]);

        var agencies = (await InboxAsync(store, new InboxFilter())).Facets.Agencies;

        agencies.Should().HaveCount(100);
        agencies[0].Should().Be(new FacetValue("เทศบาลตำบลที่สุด", 2, 2));
        agencies[99].Value.Should().Be("เทศบาลตำบล098");
    }

    [ContractFact]
    public async Task A_content_is_found_where_it_was()
    {
        await using var store = await OpenAsync();
        var (draft, final) = (File("a.txt", "draft"), File("a.txt", "final"));
        await PutAllAsync(store, [draft]);
        await PutAllAsync(store, [final, File("b.txt", "b")]);
        await using (var queries = await store.QueryAsync())
        {
            (await queries.PresentAsync(final.Document)).Should().Be(final.Document);
            (await queries.PresentAsync(draft.Document)).Should().Be(final.Document);
            (await queries.PresentAsync(draft.Document[..8])).Should().Be(final.Document);
            (await queries.PresentAsync(draft.Document[..7])).Should().BeNull();
            (await queries.PresentAsync("unknown document")).Should().BeNull();
        }

        await PutAllAsync(store, [File("z.txt", "draft")]);
        await using (var queries = await store.QueryAsync()) (await queries.PresentAsync(draft.Document)).Should().Be(draft.Document);
        await store.ForgetAsync("z.txt");
        await store.ForgetAsync("a.txt");
        await using (var queries = await store.QueryAsync()) (await queries.PresentAsync(draft.Document)).Should().BeNull();
    }

    [ContractFact]
    public async Task Heads_say_what_reports_are_without_what_they_say()
    {
        await using var store = await OpenAsync();
        await PutInboxAsync(store);
        await store.RelateAsync(Naming());
        await PutAllAsync(store, [FileRecord.Failed(File("g.txt", "g").Source, new Failure("read", "X", "y"))]);
        await using var queries = await store.QueryAsync();

        var heads = await queries.HeadsAsync().ToListAsync();

        heads.Select(h => h.Path).Should().Equal("a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt");
        heads[0].Should().BeEquivalentTo(new ReportHead(
            DocumentId.Hash("a.txt"), "a.txt", ReportKind.Analysis, new Agency("เทศบาลตำบล", "หนึ่ง", "เมือง", "น่าน", []), 2567, 2568, Outcome.Flagged, 3, 1));
        heads.Select(h => h.Year).Should().Equal(2568, 2568, 2568, 2567, 2566, null, null);
        (heads[2].Outcome, heads[2].Errors).Should().Be((Outcome.Flagged, 1), "a relation flags what is clean by itself");
        heads[5].Agency.Name.Should().BeNull();
        (heads[6].Kind, heads[6].Outcome).Should().Be((null, Outcome.Failed));
    }

    [ContractFact]
    public async Task Reports_of_an_agency_come_by_year()
    {
        await using var store = await OpenAsync();
        await PutInboxAsync(store);
        await using var queries = await store.QueryAsync();

        (await PathsAsync("หนึ่ง", null, null)).Should().Equal("e.txt", "d.txt", "a.txt", "c.txt");
        (await PathsAsync("หนึ่ง", null, "ตาก")).Should().Equal("d.txt");
        (await PathsAsync("หนึ่ง", "เมือง", "น่าน")).Should().Equal("a.txt", "c.txt");
        (await PathsAsync("หนึ่ง", "", null)).Should().Equal("e.txt");
        (await PathsAsync("สาม", null, null)).Should().BeEmpty();

        async Task<IEnumerable<string>> PathsAsync(string name, string? district, string? province) =>
            (await queries.AgencyReportsAsync("เทศบาลตำบล", name, district, province)).Select(h => h.Path);
    }

    [ContractFact]
    public async Task Scores_of_an_agency_are_told_by_year_and_item()
    {
        await using var store = await OpenAsync();
        var one = Scored("a.txt", "หนึ่ง", "น่าน", 2568, ("indicator:10", "80.10"), ("indicator:2", "๙๐.๐๐"), ("overall", "97.51"), ("i7", "50.00"), ("indicator:3|indicator:4", "1.00"));
        var two = Scored("b.txt", "หนึ่ง", "น่าน", 2567, ("instrument:IIT", "88.00"), ("overall", "91.00"));
        var facts = two.Result!.Facts!;
        two = FileRecord.Of(two.Result with
        {
            Facts = facts with { Observations = [.. facts.Observations, facts.Observations[1] with { Year = 2566, Value = "70.00" }, facts.Observations[0] with { Part = "EIT1" }] },
            Results = [Finding("ITA-S010", Severity.Error) with { Withholds = ["overall@2567/score"] }],
        });
        await PutAllAsync(store, [one, two]);
        await using var queries = await store.QueryAsync();

        (await queries.AgencyScoresAsync([one.Document, two.Document, "unknown"])).Should().Equal(
            new AgencyScore(two.Document, 2566, "overall", "70.00", false, false),
            new AgencyScore(two.Document, 2567, "overall", "91.00", true, true),
            new AgencyScore(two.Document, 2567, "instrument:IIT", "88.00", false, true),
            new AgencyScore(one.Document, 2568, "overall", "97.51", false, true),
            new AgencyScore(one.Document, 2568, "indicator:2", "๙๐.๐๐", false, true),
            new AgencyScore(one.Document, 2568, "indicator:10", "80.10", false, true));
    }

    [ContractFact]
    public async Task An_overview_counts_an_agency_once_a_year_and_leaves_held_scores_out()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store,
        [
            Scored("2568/a.txt", "หนึ่ง", "น่าน", 2568, ("overall", "90.01"), ("indicator:2", "80.00"), ("indicator:10", "70.00"), ("instrument:IIT", "60.00")),
            Scored("2568/a2.txt", "หนึ่ง", "น่าน", 2568, ("overall", "99.99"), ("indicator:1", "50.00")),
            Scored("2568/b.txt", "สอง", "น่าน", 2568, ("overall", "80.02"), ("indicator:2", "81.00")),
            Scored("2568/c.txt", "สาม", "ตาก", 2568, ("overall", "100.00")),
            Scored("2568/d.txt", "สี่", "ตาก", 2568, ("overall", "1.00")) is var held ? FileRecord.Of(held.Result! with { Results = [Finding("ITA-S010", Severity.Error) with { Withholds = ["overall@2568/score"] }] }) : null!,
            Scored("2567/a.txt", "หนึ่ง", "น่าน", 2567, ("overall", "33.3")),
            Scored("2567/restated.txt", "ห้า", "น่าน", 2567, ("overall", "44.44")) is var restated ? FileRecord.Of(restated.Result! with { Facts = restated.Result.Facts! with { ScoreYear = 2568 } }) : null!,
        ]);
        await using var queries = await store.QueryAsync();

        var overview = await queries.OverviewAsync(new OverviewFilter());

        overview.Years.Should().Equal(new ScoreSpread("2567", 1, 33.3m, 33.3m, 33.3m), new ScoreSpread("2568", 3, (90.01m + 80.02m + 100m) / 3, 80.02m, 100m));
        overview.Provinces.Should().Equal(new ScoreSpread("ตาก", 1, 100m, 100m, 100m), new ScoreSpread("น่าน", 2, 85.015m, 80.02m, 90.01m));
        overview.Indicators.Should().Equal(
            new ScoreSpread("instrument:IIT", 1, 60m, 60m, 60m),
            new ScoreSpread("indicator:1", 1, 50m, 50m, 50m),
            new ScoreSpread("indicator:2", 2, 80.5m, 80m, 81m),
            new ScoreSpread("indicator:10", 1, 70m, 70m, 70m));
        overview.Findings.Should().Equal(new CheckCount("ITA-S010", 1, 1, 1));
        overview.Shares.Should().Be(new ScoreShares(0, 0, 0, 1, 11));

        overview = await queries.OverviewAsync(new OverviewFilter(2567, "น่าน"));
        overview.Years.Should().Equal(new ScoreSpread("2567", 1, 33.3m, 33.3m, 33.3m), new ScoreSpread("2568", 2, 85.015m, 80.02m, 90.01m));
        overview.Provinces.Should().Equal(new ScoreSpread("น่าน", 1, 33.3m, 33.3m, 33.3m));
        overview.Indicators.Should().BeEmpty();
        overview.Findings.Should().BeEmpty();
        overview.Shares.Total.Should().Be(2, "a document counts where it is listed, whatever year its scores are of");
    }

    [ContractFact]
    public async Task An_overview_of_nothing_is_empty()
    {
        await using var store = await OpenAsync();
        await using var queries = await store.QueryAsync();
        var overview = await queries.OverviewAsync(new OverviewFilter());
        (overview.Years.Count + overview.Provinces.Count + overview.Indicators.Count + overview.Findings.Count + overview.Shares.Total).Should().Be(0);
    }

    [ContractFact]
    public async Task Shares_tell_how_far_scores_may_be_trusted()
    {
        await using var store = await OpenAsync();
        var file = Scored("a.txt", "หนึ่ง", "น่าน", 2568, ("i1", "1.00"), ("i2", "2.00"), ("i3", "3.00"), ("i4", "4.00"), ("i5", "5.00"), ("i6", "6.00"), ("i7", "7.00"));
        var facts = file.Result!.Facts!;
        var o = facts.Observations;
        await PutAllAsync(store,
        [
            FileRecord.Of(file.Result with
            {
                Facts = facts with
                {
                    Observations =
                    [
                        o[0], o[1], o[2] with { Standing = Standing.Repaired }, o[3] with { Standing = Standing.ByReviewer }, o[4], o[5], o[6] with { Standing = Standing.Repaired },
                        o[0] with { Item = "i8", Figure = Figure.Level, Value = "A" },
                    ],
                },
                Results =
                [
                    Holds("ITA-S010") with { Subject = new Subject("i1", 2568) },
                    Holds("ITA-S010") with { Subject = new Subject("i3", 2568) },
                    Finding("ITA-S011", Severity.Error) with { Subject = new Subject("i5", 2568), Withholds = ["i5@2568/score", "i7@2568/score"] },
                    Finding("ITA-S011", Severity.Info) with { Subject = new Subject("i6", 2568), Withholds = [], AnsweredBy = "1" },
                ],
            }),
        ]);
        await using (var queries = await store.QueryAsync())
        {
            var overview = await queries.OverviewAsync(new OverviewFilter());
            overview.Shares.Should().Be(new ScoreShares(1, 1, 1, 2, 2));
            overview.Findings.Should().Equal(new CheckCount("ITA-S011", 1, 1, 2));
        }

        await store.RelateAsync((documents, _) => [new RelationResult(documents.Single().Id, Holds("ITA-N020") with { Subject = new Subject("i2", 2568) })]);
        await using (var queries = await store.QueryAsync()) (await queries.OverviewAsync(new OverviewFilter())).Shares.Should().Be(new ScoreShares(2, 1, 1, 2, 1));
    }

    /// <summary>Six reports: c and e have nothing open, f names no agency and no year.</summary>
    private static async Task PutInboxAsync(IRecordStore store)
    {
        var (error, warning) = (Finding("ITA-S010", Severity.Error), Finding("ITA-T001", Severity.Warning));
        await PutAllAsync(store,
        [
            Reported("a.txt", "หนึ่ง", "เมือง", "น่าน", 2567, 2568, error, error, warning, Finding("ITA-T002", Severity.Info)),
            Reported("b.txt", "สอง", "ปัว", "น่าน", 2568, null, error, warning),
            Reported("c.txt", "หนึ่ง", "เมือง", "น่าน", 2568, 2568, Holds("ITA-S010")),
            Reported("d.txt", "หนึ่ง", "เมือง", "ตาก", 2567, 2567, warning),
            Reported("e.txt", "หนึ่ง", null, null, 2566, 2566),
            Reported("f.txt", null, null, null, null, null, error),
        ]);
    }

    private static FileRecord Reported(string path, string? name, string? district, string? province, int? scoreYear, int? reportYear, params IReadOnlyList<CheckResult> results)
    {
        var agency = new Agency(name is null ? null : "เทศบาลตำบล", name, district, province, [new Mention(default, "ป้าย", default, new Place { Line = 1 })]);
        var facts = new ReportFacts(ReportKind.Analysis, agency, scoreYear, reportYear, null, [], [], [], [], [], []);
        return FileRecord.Of(File(path, path).Result! with { Facts = facts, Results = results });
    }

    private static FileRecord Scored(string path, string name, string province, int year, params IReadOnlyList<(string Item, string Value)> scores)
    {
        var file = Reported(path, name, null, province, year, year);
        List<Observation> observations =
        [
            .. scores.Select((s, i) => new Observation(s.Item, year, null, Figure.Score, s.Value, s.Value, new Place { Line = i + 1 }, s.Item, Standing.AsRead, [])
            {
                Number = s.Value[0] == '๙' ? 90m : decimal.Parse(s.Value, System.Globalization.CultureInfo.InvariantCulture),
                Decimals = 2,
            }),
        ];
        return FileRecord.Of(file.Result! with { Facts = file.Result.Facts! with { Observations = observations } });
    }

    /// <summary>A result of which every finding is answered.</summary>
    private static DocumentResult Answered(DocumentResult result, string by) =>
        result with { Results = [.. result.Results.Select(r => r with { Severity = Severity.Info, Withholds = [], AnsweredBy = by })] };

    private static async Task<Inbox> InboxAsync(IRecordStore store, InboxFilter filter)
    {
        await using var queries = await store.QueryAsync();
        return await queries.InboxAsync(filter, 0, 1000);
    }
}
