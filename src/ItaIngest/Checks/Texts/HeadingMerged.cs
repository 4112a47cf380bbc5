using ItaIngest.Checks.Codes;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Texts;

/// <summary>ITA-T007: two headings stand in one line. Can always tell.</summary>
public sealed class HeadingMerged() : RemarkCheck("ITA-T007", RemarkKind.HeadingMerged)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Info;
}
