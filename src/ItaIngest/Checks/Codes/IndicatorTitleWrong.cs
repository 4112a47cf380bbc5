using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M006 an indicator's number and title contradict; what its questions settle is repaired.</summary>
public sealed class IndicatorTitleWrong() : RemarkCheck("ITA-M006", RemarkKind.IndicatorTitleWrong)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Warning : Severity.Error;
}
