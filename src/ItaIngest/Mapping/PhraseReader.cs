using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A misread phrase.</summary>
/// <param name="Use">Where the phrase stands in reports.</param>
/// <param name="From">As it stands in the text.</param>
/// <param name="To">The phrase.</param>
/// <param name="At">Where.</param>
internal sealed record MisreadPhrase(PhraseUse Use, string From, string To, Place At);

/// <summary>
/// Reads the fixed words of headings, labels and sentences that state scores as what was meant, so that what follows understands them. Texts that
/// are kept stay as they were; free prose is never read otherwise than it stands, and misread terms in it are only told.
/// </summary>
internal sealed class PhraseReader
{
    /// <summary>The reading step of a phrase that was read as what was meant.</summary>
    public const string Rule = "phrase";

    // Longer texts are prose: only the sentences in them that state numbers are read.
    private const int ShortText = 160;
    private const int NearNumber = 24;
    private const int LongTerm = 18;
    private const float LostOfLong = 0.12f;

    private readonly ConfusionDistance distance;
    private readonly IReadOnlyList<Phrase> phrases;
    private readonly RecentAnswers<IReadOnlyList<Spotted>> spotted;
    private readonly RecentAnswers<IReadOnlyList<(Phrase Phrase, int Start, int End)>> longTerms;
    private readonly NumberedHeadings headings;

    public PhraseReader(PhraseBook book, ConfusionDistance distance)
    {
        this.distance = distance;
        phrases = book.Phrases;
        spotted = new RecentAnswers<IReadOnlyList<Spotted>>(new PhraseSpotter([.. phrases.Select(p => p.Text)], distance).Find);
        longTerms = new RecentAnswers<IReadOnlyList<(Phrase Phrase, int Start, int End)>>(t => [.. LongIn(t)], most: 512);
        headings = new NumberedHeadings(distance);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="misread">Takes the phrases that are misread in it, changed or not.</param>
    /// <returns>The same reading where nothing is read otherwise.</returns>
    public Reading Read(Reading reading, List<MisreadPhrase> misread)
    {
        var text = reading.Text;
        var found = headings.Find(text).Where(h => !CutsLetter(text, h.Start, h.Length)).Select(h => (Use: PhraseUse.Heading, To: h.Heading, h.Start, h.Length)).ToList();
        foreach (var (number, start, length, _) in spotted.To(text))
        {
            var phrase = phrases[number];
            // A heading begins a line, or names a number; elsewhere its words are those of a sentence.
            if (phrase.Use == PhraseUse.Heading && !BeginsLine(text, start) && !IsNumbered(text, start + length)) continue;
            if (!found.Exists(f => f.Start < start + length && start < f.Start + f.Length)) found.Add((phrase.Use, phrase.Text, start, length));
        }

        return found.Count == 0 ? reading : Read(reading, found, misread);
    }

    private static Reading Read(Reading reading, List<(PhraseUse Use, string To, int Start, int Length)> found, List<MisreadPhrase> misread)
    {
        var text = reading.Text;
        var steps = new List<ReadingStep>();
        var read = text;
        // From the end, so that what stands before keeps its place.
        foreach (var (use, to, start, length) in found.OrderByDescending(f => f.Start))
        {
            var from = text.Substring(start, length);
            misread.Add(new MisreadPhrase(use, from, to, reading.PlaceOf(start, length)));
            if (use == PhraseUse.Term || !(text.Length <= ShortText || IsNearNumber(text, start, length))) continue;
            steps.Add(new ReadingStep(Rule, from, to, start + 1));
            read = string.Concat(read.AsSpan(0, start), to, read.AsSpan(start + length));
        }

        return steps.Count == 0 ? reading : reading with { Text = read, Steps = [.. reading.Steps, .. steps] };
    }

    /// <summary>Whether a stretch begins or ends within a letter beyond the first plane: half of it would stay behind.</summary>
    private static bool CutsLetter(string text, int start, int length) =>
        (start > 0 && char.IsSurrogatePair(text, start - 1)) || (start + length < text.Length && char.IsSurrogatePair(text, start + length - 1));

    /// <summary>Reads the cells of a table.</summary>
    public ReadTable Read(ReadTable table, List<MisreadPhrase> misread)
    {
        Reading[]? cells = null;
        for (var k = 0; k < table.Cells.Count; k++)
        {
            var read = Read(table.Cells[k], misread);
            if (!ReferenceEquals(read, table.Cells[k])) (cells ??= [.. table.Cells])[k] = read;
        }

        return cells is null ? table : table with { Cells = cells };
    }

    /// <summary>
    /// The long terms of a header of which a syllable was lost ("ความโปร่งภายในหน่วยงาน"): in prose that is another wording, in a header that all
    /// reports of a form share it is a misreading. They are only told.
    /// </summary>
    public IEnumerable<MisreadPhrase> LongIn(Reading header) =>
        longTerms.To(header.Text).Select(l => new MisreadPhrase(PhraseUse.Term, header.Text[l.Start..l.End], l.Phrase.Text, header.PlaceOf(l.Start, l.End - l.Start)));

    private IEnumerable<(Phrase Phrase, int Start, int End)> LongIn(string header)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Use != PhraseUse.Term || phrase.Text.Length < LongTerm || header.Contains(phrase.Text, StringComparison.Ordinal)) continue;
            var (cost, start, end) = distance.Within(phrase.Text, header, ConfusionDistance.Weight(phrase.Text) * LostOfLong);
            if (!float.IsPositiveInfinity(cost) && cost > 0 && !IsAnother(header, start, end)) yield return (phrase, start, end);
        }
    }

    // One wording of a title is nearly another, and both are right.
    private bool IsAnother(string text, int start, int end) =>
        phrases.Any(p => p.Text.Length * 4 >= (end - start) * 3 && text.IndexOf(p.Text, StringComparison.Ordinal) is >= 0 and var at && at < end && start < at + p.Text.Length && at <= start + 2 && at + p.Text.Length >= end - 2);

    private static bool BeginsLine(string text, int start)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        return !text.AsSpan(line, start - line).ContainsAnyInRange('ก', '๎');
    }

    private static bool IsNumbered(string text, int end) =>
        text.AsSpan(end).TrimStart(' ') is { Length: > 0 } behind && ThaiDigits.IsAnyDigit(behind[0]);

    private static bool IsNearNumber(string text, int start, int length)
    {
        var from = Math.Max(0, start - NearNumber);
        foreach (var c in text.AsSpan(from, Math.Min(text.Length, start + length + NearNumber) - from))
            if (ThaiDigits.IsAnyDigit(c)) return true;
        return false;
    }
}
