using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M009 a row without its first cells, joined to the row before or held.</summary>
public sealed class RowContinuation() : RemarkCheck("ITA-M009", RemarkKind.RowContinuation)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Info;
}
