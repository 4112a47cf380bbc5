using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>Ends the reading of one document from deep inside it; <see cref="DocxExtractor"/> turns it into a refused extraction.</summary>
internal sealed class RefusalException(Refusal refusal, Exception? cause = null) : Exception(refusal.Detail, cause)
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>A limit is passed.</summary>
    public static RefusalException Passed(Limit limit, Limits limits, string where) => new(limit.Passed(limits, where));

    public static RefusalException Damaged(string what, Exception? cause = null) => new(new Refusal(RefusalReason.Damaged, what), cause);
}
