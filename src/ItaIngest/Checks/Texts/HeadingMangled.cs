using ItaIngest.Checks.Codes;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Texts;

/// <summary>ITA-T005: a heading differs from the known one. Can always tell.</summary>
public sealed class HeadingMangled() : RemarkCheck("ITA-T005", RemarkKind.HeadingMangled)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Info;

    /// <inheritdoc/>
    protected override Repair? RepairOf(Remark remark) => new("text", remark.From, remark.To, Safety.Safe, 0, []);
}
