using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Checks;
using ItaIngest.Comparisons;
using ItaIngest.Records;
using ItaIngest.Tests.Store;

namespace ItaIngest.Tests.Comparisons;

/// <summary>What must hold of any two stores.</summary>
public sealed class ComparisonProperties
{
    private static readonly string[] Paths = ["a.txt", "a/ก.txt", "b.txt", "ข.txt", "😀.txt"];

    /// <summary>Of each path 0: nothing is there; else which content, and which results of it. One content may lie at several paths.</summary>
    private static readonly Gen<int[]> Store = Gen.Choose(0, 9).ArrayOf(Paths.Length);

    private static readonly Arbitrary<(int[] Old, int[] New)> Pairs = (from a in Store from b in Store select (a, b)).ToArbitrary();

    [Fact]
    public void A_store_is_the_same_as_itself() => Prop.ForAll(Pairs, p =>
        Compare(p.Old, p.Old).All(d => d.Change == DocumentChange.Same) && TwoStores.Sum(Compare(p.Old, p.Old)).IsSame)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2568, 3));

    [Fact]
    public void The_other_way_round_the_same_is_told_turned() => Prop.ForAll(Pairs, p =>
        Compare(p.Old, p.New).Select(d => Written(d, isTurned: false)).Order(StringComparer.Ordinal)
            .SequenceEqual(Compare(p.New, p.Old).Select(d => Written(d, isTurned: true)).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2568, 5));

    [Fact]
    public void No_document_of_either_store_is_left_out() => Prop.ForAll(Pairs, p =>
        Compare(p.Old, p.New) is var told
        && Contents(p.Old).All(c => told.Any(d => d.Old?.Document == c))
        && Contents(p.New).All(c => told.Any(d => d.New?.Document == c)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2568, 7));

    [Fact]
    public void Every_value_and_open_finding_of_a_document_is_told_once() => Prop.ForAll(Pairs, p =>
        Compare(p.Old, p.New).All(d =>
            d.Values.Count(v => v.Old is not null) == Stored(p.Old, d.Old).Sum(s => ComparedValue.Of(s).Count)
            && d.Values.Count(v => v.New is not null) == Stored(p.New, d.New).Sum(s => ComparedValue.Of(s).Count)
            && d.Findings.Count(f => f.Old is { IsOpen: true }) == Stored(p.Old, d.Old).Sum(s => s.Results.Count(r => r.IsOpen))
            && d.Findings.Count(f => f.New is { IsOpen: true }) == Stored(p.New, d.New).Sum(s => s.Results.Count(r => r.IsOpen))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2568, 9));

    [Fact]
    public void Two_stores_that_hold_something_else_are_not_the_same() => Prop.ForAll(Pairs, p =>
        TwoStores.Sum(Compare(p.Old, p.New)).IsSame == p.Old.Zip(p.New).All(z => z.First == z.Second) || SameContents(p.Old, p.New))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2568, 11));

    // Of a content at several paths the results of the first path are kept: then another number may stand for the same.
    private static bool SameContents(int[] old, int[] now) => old.Zip(now).All(z => ContentOf(z.First) == ContentOf(z.Second));

    private static int ContentOf(int number) => (number + 2) / 3;

    private static IReadOnlyList<FileRecord> Files(int[] store) => [.. store.Select((number, i) => (number, Paths[i])).Where(f => f.number > 0).Select(f => File(f.number, f.Item2))];

    private static FileRecord File(int number, string path)
    {
        var (content, results) = (new RandomResults(ContentOf(number)).Next(path), new RandomResults(100 + number).Next(path));
        return FileRecord.Of(content.Facts is null ? content : content with { Facts = results.Facts, Results = results.Results });
    }

    private static IReadOnlyList<DocumentComparison> Compare(int[] old, int[] now) => CompareAsync(old, now).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<DocumentComparison>> CompareAsync(int[] old, int[] now) =>
        await TwoStores.CompareAsync(await TwoStores.StoreAsync(Files(old)), await TwoStores.StoreAsync(Files(now)));

    private static IReadOnlyList<string> Contents(int[] store) => [.. Files(store).Select(f => f.Document).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<StoredDocument> Stored(int[] store, ComparedDocument? document) => document is null ? [] : StoredAsync(store, document).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<StoredDocument>> StoredAsync(int[] store, ComparedDocument document)
    {
        await using var view = await (await TwoStores.StoreAsync(Files(store))).QueryAsync();
        return [(await view.DocumentAsync(document.Path))!];
    }

    private static string Written(DocumentComparison d, bool isTurned)
    {
        var change = (d.Change, isTurned) switch { (DocumentChange.Gained, true) => DocumentChange.Lost, (DocumentChange.Lost, true) => DocumentChange.Gained, _ => d.Change };
        var values = d.Values.Select(v => isTurned ? $"{v.New} -> {v.Old}" : $"{v.Old} -> {v.New}").Order(StringComparer.Ordinal);
        var findings = d.Findings.Select(f => isTurned ? $"{Turned(f.Change)} {Said(f.New)} -> {Said(f.Old)}" : $"{f.Change} {Said(f.Old)} -> {Said(f.New)}").Order(StringComparer.Ordinal);
        var (old, now, gained, lost) = isTurned ? (d.New, d.Old, d.CopiesLost, d.CopiesGained) : (d.Old, d.New, d.CopiesGained, d.CopiesLost);
        return string.Join('\n', [$"{change} {old} -> {now}", .. gained.Select(p => "+" + p), .. lost.Select(p => "-" + p), .. values, .. findings]);
    }

    private static string Said(CheckResult? r) => r is null ? "" : $"{r.Code} {r.Subject} {r.Severity} {WhatIsSaid.By(r)}";

    private static FindingChangeKind Turned(FindingChangeKind change) => change switch
    {
        FindingChangeKind.Gained => FindingChangeKind.Lost,
        FindingChangeKind.Lost => FindingChangeKind.Gained,
        FindingChangeKind.Answered => FindingChangeKind.Reopened,
        FindingChangeKind.Reopened => FindingChangeKind.Answered,
        _ => change,
    };
}
