using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Trials.Generator;

/// <summary>A report that is being written: tables of rows and sentences. A score that is stated again becomes a copy, as the mapper does it.</summary>
internal sealed class Sheet(bool shortHundred)
{
    private readonly List<Observation> observations = [];
    private readonly Dictionary<(string Item, int Year, string? Part, Figure Figure), int> index = [];
    private readonly List<Claim> claims = [];
    private int line;
    private int table;
    private int? row;

    public void NewTable() => (table, row, line) = (table + 1, 0, line + 1);

    public void NewRow() => (row, line) = (row + 1, line + 1);

    public void NewSentence() => (row, line) = (null, line + 1);

    public void Score(string item, int year, string? part, int hundredths, int column = 2) => State(item, year, part, Figure.Score, Text(hundredths), column);

    public void Word(string item, int year, Figure figure, string word, int column = 3) => State(item, year, null, figure, word, column);

    public void Listing(decimal mark) => claims.Add(new Claim(ClaimKind.Listing, "below the mark", Figures(("below", PrintedCells.Plain(mark, 0))), At(null)));

    public void Delta(string item, int fromYear, int from, int toYear, int to, bool quantified)
    {
        var figures = Figures(("from", Text(from)), ("to", Text(to)), ("direction", to < from ? "down" : "up"), ("fromYear", fromYear.ToString(null, null)), ("toYear", toYear.ToString(null, null)), ("item", item));
        if (quantified) figures["delta"] = PrintedCells.Plain(Math.Abs(to - from) / 100m, 2);
        claims.Add(new Claim(ClaimKind.Delta, "difference", figures, At(4)));
    }

    public ReportFacts Facts(int year) => new(
        ReportKind.Analysis, new Agency("เทศบาลตำบล", "ตัวอย่าง", "เมือง", "ตัวอย่าง", []), year, year, year + 1, observations, [], [], claims, [], []);

    private static Dictionary<string, string> Figures(params (string Name, string Value)[] figures) => figures.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private string Text(int hundredths) => shortHundred && hundredths == 10000 ? "100" : PrintedCells.Plain(hundredths / 100m, 2);

    private void State(string item, int year, string? part, Figure figure, string text, int column)
    {
        var read = figure == Figure.Score ? FigureText.Read(text) : null;
        var undecided = item.Contains('|', StringComparison.Ordinal);
        if (!undecided && index.TryGetValue((item, year, part, figure), out var at))
        {
            observations[at] = observations[at] with { Copies = [.. observations[at].Copies, new Copy(text, text, At(column), read?.Value, read?.Decimals ?? 0)] };
            return;
        }

        if (!undecided) index[(item, year, part, figure)] = observations.Count;
        observations.Add(new Observation(item, year, part, figure, text, text, At(column), item, Standing.AsRead, []) { Number = read?.Value, Decimals = read?.Decimals ?? 0 });
    }

    private Place At(int? column) => row is { } r ? new Place { Line = line, Table = table, Row = r, Column = column } : new Place { Line = line };
}
