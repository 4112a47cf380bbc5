using ItaIngest.Checks.Codes;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Texts;

/// <summary>ITA-T006: a part of the report has no heading: indicators of one instrument stand under the heading of another. Can always tell.</summary>
public sealed class HeadingMissing() : RemarkCheck("ITA-T006", RemarkKind.HeadingMissing)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Info;
}
