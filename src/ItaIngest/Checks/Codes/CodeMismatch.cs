using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M003 one title under two codes, or a code that its title contradicts.</summary>
public sealed class CodeMismatch() : RemarkCheck("ITA-M003", RemarkKind.CodeMismatch)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Warning : Severity.Error;
}
