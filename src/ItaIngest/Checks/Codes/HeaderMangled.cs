using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-T004 a column header differs from the known one.</summary>
public sealed class HeaderMangled() : RemarkCheck("ITA-T004", RemarkKind.HeaderMangled)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Info;
}
