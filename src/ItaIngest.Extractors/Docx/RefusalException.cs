using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>Ends the reading of one document from deep inside it; <see cref="DocxExtractor"/> turns it into a refused extraction.</summary>
internal sealed class RefusalException(Refusal refusal, Exception? cause = null) : Exception(refusal.Detail, cause)
{
    public Refusal Refusal { get; } = refusal;

    public static RefusalException TooBig(string what) => new(new Refusal(RefusalReason.TooBig, what));

    public static RefusalException Damaged(string what, Exception? cause = null) => new(new Refusal(RefusalReason.Damaged, what), cause);
}
