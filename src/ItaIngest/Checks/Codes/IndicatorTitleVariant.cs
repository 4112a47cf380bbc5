using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M005 an accepted variant of an indicator's title.</summary>
public sealed class IndicatorTitleVariant() : RemarkCheck("ITA-M005", RemarkKind.IndicatorTitleVariant)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Info;
}
