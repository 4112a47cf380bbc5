using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Noise.Made;
using ItaIngest.Noise.Spoiled;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Noise.Counted;

/// <summary>Holds what the dataset would have of a printed report against what is true in it.</summary>
internal sealed class Judge(RuleSet rules)
{
    private const string AnotherYear = "year read as ";

    /// <summary>Whether what a judgement rests on is that the whole report was taken for another: no noise in a single row explains it.</summary>
    public static bool IsOfReport(string by) => by.StartsWith(AnotherYear, StringComparison.Ordinal);

    /// <summary>Judges all that is true in a report, and what the dataset has beyond it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="printed">As it was printed.</param>
    /// <param name="result">What the program made of it.</param>
    /// <param name="isSeenAlone">Whether the checks would have questioned a wrong score, were it the only one.</param>
    public IReadOnlyList<Judgement> Of(CleanReport report, SpoiltReport printed, DocumentResult result, Func<StatedScore, decimal, bool> isSeenAlone) =>
        [.. new Trial(report, printed, result, rules, isSeenAlone).Judgements()];

    private sealed class Trial
    {
        private readonly CleanReport report;
        private readonly SpoiltReport printed;
        private readonly DocumentResult result;
        private readonly Func<StatedScore, decimal, bool> isSeenAlone;
        private readonly RowPlaces places;
        private readonly Told told;
        private readonly List<ReportValue> values = [];
        private readonly List<(Disclosure Disclosure, ValueStatus Status)> disclosures = [];
        private readonly ILookup<int, (string Item, int? Year, ValueStatus Status, string Value)> byRow;

        public Trial(CleanReport report, SpoiltReport printed, DocumentResult result, RuleSet rules, Func<StatedScore, decimal, bool> isSeenAlone)
        {
            (this.report, this.printed, this.result, this.isSeenAlone) = (report, printed, result, isSeenAlone);
            places = new RowPlaces(printed, result.Extraction);
            told = new Told(result, places);
            if (Assembled(result) is { } assembled)
            {
                values.AddRange(assembled.Values(rules).Where(v => v.Stated.Figure == Figure.Score));
                disclosures.AddRange(assembled.Disclosures().Select(d => (d.Disclosure, d.Status)));
            }

            byRow = Placed().SelectMany(p => places.At(p.At).Select(row => (Row: row, Read: (p.Item, p.Year, p.Status, p.Value)))).ToLookup(p => p.Row, p => p.Read);
        }

        public IEnumerable<Judgement> Judgements() =>
            All().Select(j => j.Fate is Fate.Silent or Fate.Wrong ? j with { By = Circumstance(j) } : j);

        private IEnumerable<Judgement> All()
        {
            var known = new HashSet<(string, int)>();
            foreach (var group in report.Scores.GroupBy(s => (s.Score.Item, s.Score.Year)))
            {
                known.Add(group.Key);
                yield return Score(group.First().Score, [.. group.Select(s => s.Row?.Number)]);
            }

            foreach (var row in report.Rows.Where(r => Items.IsQuestion(r.Item))) yield return Code(row);
            foreach (var row in report.Rows.Where(r => r.Done is not null)) yield return Disclosed(row);
            foreach (var judgement in Names()) yield return judgement;

            // What the dataset has of an item that the report does not state, and that no row of it answers for already.
            foreach (var v in values.Where(v => v.Status == ValueStatus.Clean && !known.Contains((v.Stated.Item, v.Stated.Year)) && places.At(v.Stated.At).Count == 0))
                yield return new Judgement(Judged.Score, Fate.Wrong, $"{v.Stated.Item}@{v.Stated.Year}", null, "", v.Value ?? "");
        }

        private static AssembledReport? Assembled(DocumentResult result)
        {
            if (ReportKey.Of(result.Source.Id, result.Facts) is not { } key) return null;
            var stored = new StoredDocument(result.Source.Id, result.Source, result.Outcome, result, null, [new StoredPath(result.Source.Path, PathStatus.Present)]);
            return new AssembledReport(key, [new ReportDocument(stored, result.Facts!, [])]);
        }

        private string Circumstance(Judgement judgement)
        {
            var facts = result.Facts!;
            if (facts.ScoreYear != report.Year) return $"{AnotherYear}{facts.ScoreYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}";
            if (judgement.Row is not { } row) return "";
            if (!places.TablesOf(row).Any()) return "in no table";
            var kinds = facts.Tables.Where(t => places.TablesOf(row).Contains(t.Table)).Select(t => t.Kind).Distinct().ToList();
            return kinds.Exists(k => k.IsOfScores() || k == TableKind.Disclosures) ? "" : "table taken for " + string.Join('+', kinds);
        }

        private IEnumerable<(Place At, string Item, int? Year, ValueStatus Status, string Value)> Placed()
        {
            foreach (var v in values)
            {
                foreach (var (_, stated) in v.Others.Prepend((v.Document, v.Stated)))
                {
                    yield return (stated.At, stated.Item, stated.Year, v.Status, stated.Value);
                    foreach (var copy in stated.Copies) yield return (copy.At, stated.Item, stated.Year, v.Status, copy.Value);
                }
            }

            foreach (var (disclosure, status) in disclosures) yield return (disclosure.At, disclosure.Item, null, status, disclosure.Text);
        }

        private Judgement Score(StatedScore score, IReadOnlyList<int?> rows)
        {
            var row = rows.OfType<int>().Select(r => (int?)r).FirstOrDefault();
            Judgement Fated(Fate fate, string read, bool covered = false) =>
                new(Judged.Score, fate, score.Item, row, score.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), read, covered);

            if (rows.All(r => r is { } number && printed.Dropped.Contains(number))) return Fated(Fate.Gone, "");
            var found = values.Where(v => v.Stated.Year == score.Year && string.Equals(v.Stated.Item, score.Item, StringComparison.Ordinal)).ToList();
            if (found.Find(v => v.Stated.Number == score.Value) is { Status: not ValueStatus.Held } same)
                return same.Status == ValueStatus.Clean ? Fated(Fate.Right, same.Value ?? "") : Fated(Fate.Flagged, same.Value ?? "") with { By = told.Naming(same.Stated) };
            if (found.Find(v => v.Status == ValueStatus.Clean) is { } other) return Fated(Fate.Wrong, other.Value ?? "", other.Stated.Number is { } number && isSeenAlone(score, number));
            if (found.Count > 0) return Fated(Fate.Held, $"{found[0].Status} {found[0].Stated.Value}") with { By = told.Naming(found[0].Stated) };

            // Under another item, or in another year.
            var elsewhere = rows.OfType<int>().SelectMany(r => byRow[r]).Where(r => r.Year is not null).ToList();
            if (elsewhere.Count == 0) elsewhere.AddRange(values.Where(v => string.Equals(v.Stated.Item, score.Item, StringComparison.Ordinal)).Select(v => (v.Stated.Item, (int?)v.Stated.Year, v.Status, v.Stated.Value)));
            if (elsewhere.Find(e => e.Status == ValueStatus.Clean) is { Item: not null } astray) return Fated(Fate.Wrong, $"{astray.Item}@{astray.Year} {astray.Value}");
            if (elsewhere.Count > 0) return Fated(Fate.Held, $"{elsewhere[0].Item}@{elsewhere[0].Year} {elsewhere[0].Status}") with { By = "under " + (elsewhere[0].Item.Contains('|', StringComparison.Ordinal) ? "several items" : "another item") };
            return told.Of(score.Item, score.Year, row) is { } by ? Fated(Fate.Held, by) with { By = by } : Fated(Fate.Silent, "");
        }

        private Judgement Code(Made.ReportRow row)
        {
            Judgement Fated(Fate fate, string read) => new(Judged.Code, fate, row.Item, row.Number, row.Item, read);

            if (printed.Dropped.Contains(row.Number)) return Fated(Fate.Gone, "");
            var read = byRow[row.Number].ToList();
            if (read.Exists(r => string.Equals(r.Item, row.Item, StringComparison.Ordinal))) return Fated(Fate.Right, row.Item);
            if (read.Find(r => r.Status == ValueStatus.Clean && !r.Item.Contains('|', StringComparison.Ordinal)) is { Item: not null } wrong) return Fated(Fate.Wrong, wrong.Item);
            if (read.Count > 0) return Fated(Fate.Held, $"{read[0].Item} {read[0].Status}") with { By = "under " + (read[0].Item.Contains('|', StringComparison.Ordinal) ? "several items" : "another item") };
            return told.Of(row.Item, report.Year, row.Number) is { } by ? Fated(Fate.Held, by) with { By = by } : Fated(Fate.Silent, "");
        }

        private Judgement Disclosed(Made.ReportRow row)
        {
            Judgement Fated(Fate fate, string read) => new(Judged.Disclosure, fate, row.Item, row.Number, row.Done == true ? "done" : "not done", read);

            if (printed.Dropped.Contains(row.Number)) return Fated(Fate.Gone, "");
            var (found, status) = disclosures.Find(d => string.Equals(d.Disclosure.Item, row.Item, StringComparison.Ordinal));
            if (found is null || found.Done is null) return told.Of(row.Item, report.Year, row.Number) is { } by ? Fated(Fate.Held, by) with { By = by } : Fated(Fate.Silent, found?.Text ?? "");
            if (found.Done == row.Done) return Fated(status switch { ValueStatus.Clean => Fate.Right, ValueStatus.Flagged => Fate.Flagged, _ => Fate.Held }, found.Text);
            return Fated(status == ValueStatus.Clean ? Fate.Wrong : Fate.Held, found.Text);
        }

        private IEnumerable<Judgement> Names()
        {
            var read = result.Facts?.Agency;
            yield return Name(Judged.Agency, "agency", report.Agency.Type + report.Agency.Name, read?.Name is null ? null : read.Type + read.Name, told.OfAgency("ITA-A001", "ITA-A002", "ITA-A004"));
            var place = told.OfAgency("ITA-A001", "ITA-A003");
            yield return Name(Judged.Place, "district", report.Agency.District, read?.District, place);
            yield return Name(Judged.Place, "province", report.Agency.Province, read?.Province, place);
        }

        private Judgement Name(Judged what, string item, string name, string? read, CheckResult? finding)
        {
            Judgement Fated(Fate fate) => new(what, fate, item, null, name, read ?? "") { By = finding?.Code ?? "" };

            if (result.Facts is null || finding?.Severity == Severity.Error) return Fated(Fate.Held);
            if (read is null) return Fated(finding is null ? Fate.Silent : Fate.Held);
            if (string.Equals(read, name, StringComparison.Ordinal)) return Fated(finding is null ? Fate.Right : Fate.Flagged);
            return Fated(finding is null ? Fate.Wrong : Fate.Held);
        }
    }
}
