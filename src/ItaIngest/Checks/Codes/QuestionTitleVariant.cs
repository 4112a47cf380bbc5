using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M004 the title of a question differs from the book.</summary>
public sealed class QuestionTitleVariant() : RemarkCheck("ITA-M004", RemarkKind.QuestionTitleVariant)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Info;
}
