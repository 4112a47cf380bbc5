using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M010 the same code twice in one table.</summary>
public sealed class CodeRepeated() : RemarkCheck("ITA-M010", RemarkKind.CodeRepeated)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Warning : Severity.Error;
}
