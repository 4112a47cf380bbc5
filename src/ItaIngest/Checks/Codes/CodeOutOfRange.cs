using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M011 a code that does not exist in that year.</summary>
public sealed class CodeOutOfRange() : RemarkCheck("ITA-M011", RemarkKind.CodeOutOfRange)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Warning : Severity.Error;
}
