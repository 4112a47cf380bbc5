using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-T009 digits that cannot be a number here.</summary>
public sealed class NumberArtefact() : RemarkCheck("ITA-T009", RemarkKind.NumberArtefact)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Warning;
}
