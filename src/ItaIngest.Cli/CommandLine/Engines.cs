using ItaIngest.Cli.Wording;
using ItaIngest.Pdf;
using ItaIngest.Rules;
#if DESIGN_CARD
using ItaIngest.MicrosoftMl;
using ItaIngest.PdfPig;
#endif

namespace ItaIngest.Cli.CommandLine;

/// <summary>What reads PDF files, and what tells titles apart; it crosses the pipe to workers. Packages are there in a build with DesignCard=true only.</summary>
/// <param name="Pdf">One of <see cref="ForPdf"/>.</param>
/// <param name="Classifier">One of <see cref="ForTitles"/>.</param>
internal sealed record Engines(string Pdf, string Classifier)
{
    private const string OwnName = "own";

    /// <summary>PdfPig, which reads PDF files.</summary>
    public const string PdfPigName = "pdfpig";

    /// <summary>ML.NET, which tells titles apart.</summary>
    public const string MlNetName = "mlnet";

    /// <summary>Those of this program.</summary>
    public static readonly Engines Own = new(OwnName, OwnName);

    /// <summary>What can be asked for to read PDF files.</summary>
    public static readonly IReadOnlyList<string> ForPdf = [OwnName, PdfPigName];

    /// <summary>What can be asked for to tell titles apart.</summary>
    public static readonly IReadOnlyList<string> ForTitles = [OwnName, MlNetName];

#if DESIGN_CARD
    /// <summary>Versions of the packages that are built in, by the names of engines.</summary>
    public static readonly IReadOnlyDictionary<string, string> BuiltIn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [PdfPigName] = PdfPigDocument.Version,
        [MlNetName] = MlNetModel.Version,
    };

    /// <summary>Opens PDF files; null: the own library does.</summary>
    public PdfOpener? PdfOpener() => Pdf == PdfPigName ? PdfPigDocument.Open : null;

    /// <summary>Rules by which titles are told as was asked. Their revision names that, so that what was told otherwise is read again.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="training">Told how many titles are learnt, where that is to be done first; it takes half a minute, once for these rules.</param>
    public RuleSet On(RuleSet rules, Action<int>? training = null) => Classifier == MlNetName
        ? rules with { Revision = rules.Revision + Mark(MlNetName, MlNetModel.Version), OtherTitles = MlNetClassifiers.Of(rules, training) }
        : rules;

    /// <summary>What results are made by: the version of this program, and of what reads PDF files in its place.</summary>
    public string Program() => Surroundings.ProgramVersion + (Pdf == PdfPigName ? Mark(PdfPigName, PdfPigDocument.Version) : "");
#else
    /// <summary>Packages that are built in: none.</summary>
    public static readonly IReadOnlyDictionary<string, string> BuiltIn = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Opens PDF files; null: the own library does.</summary>
    public PdfOpener? PdfOpener() => null;

    /// <summary>Rules by which titles are told as was asked.</summary>
    public RuleSet On(RuleSet rules, Action<int>? training = null) => rules;

    /// <summary>What results are made by: the version of this program.</summary>
    public string Program() => Surroundings.ProgramVersion;
#endif

    /// <summary>Asks that what was asked for is built in.</summary>
    /// <exception cref="CannotRunException">It is not.</exception>
    public void Require(Words words)
    {
        if (!Has(Pdf)) throw new CannotRunException(words.NotBuiltIn("--pdf " + Pdf));
        if (!Has(Classifier)) throw new CannotRunException(words.NotBuiltIn("--classifier " + Classifier));
    }

    private static bool Has(string engine) => engine == OwnName || BuiltIn.ContainsKey(engine);

    /// <summary>The classifier that rules of a revision were used with.</summary>
    public static Engines OfRevision(string? rulesRevision) =>
        rulesRevision is not null && rulesRevision.Contains(Sign(MlNetName), StringComparison.Ordinal) ? Own with { Classifier = MlNetName } : Own;

    private static string Mark(string engine, string version) => Sign(engine) + version;

    private static string Sign(string engine) => $"+{engine}-";
}
