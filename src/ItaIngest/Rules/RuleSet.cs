namespace ItaIngest.Rules;

/// <summary>All rules, as data: the code books by fiscal year, the places, and a revision that names this state of them.</summary>
/// <param name="Books">By fiscal year, BE.</param>
/// <param name="Places">Provinces, districts, subdistricts.</param>
/// <param name="Revision">SHA-256 over the rule files: the same rules, the same revision.</param>
public sealed record RuleSet(IReadOnlyDictionary<int, CodeBook> Books, Gazetteer Places, string Revision)
{
    /// <summary>How other assessments are told.</summary>
    public SchemeRules Schemes { get; init; } = SchemeRules.None;

    /// <summary>The register of checks.</summary>
    public CheckRegister Checks { get; init; } = CheckRegister.Empty;

    /// <summary>Characters that are taken for one another in Thai print.</summary>
    public Confusions Confusions { get; init; } = Confusions.None;

    /// <summary>The closed vocabulary of the reports.</summary>
    public PhraseBook Phrases { get; init; } = PhraseBook.Empty;

    /// <summary>What was learnt of the titles of the books (titles.model); empty where there is none.</summary>
    public ReadOnlyMemory<byte> TitleModel { get; init; }

    /// <summary>Tells a list of titles (by their keys) apart by other means than this program's; null, or an answer of null: by its own.</summary>
    public Func<IReadOnlyList<string>, ITitleClassifier?>? OtherTitles { get; init; }

    /// <summary>The book of a year, or null.</summary>
    public CodeBook? Book(int? year) => year is { } y && Books.TryGetValue(y, out var book) ? book : null;
}
