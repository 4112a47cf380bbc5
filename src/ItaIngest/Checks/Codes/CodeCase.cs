using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M008 a code in upper case or otherwise unusual, but certain.</summary>
public sealed class CodeCase() : RemarkCheck("ITA-M008", RemarkKind.CodeCase)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Info;
}
