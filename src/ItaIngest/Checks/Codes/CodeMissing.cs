using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M002: a question of a table that lists all is absent, or a score stands without a code. What its title told is certain; what it did not is undecided.</summary>
public sealed class CodeMissing() : RemarkCheck("ITA-M002", RemarkKind.CodeMissing, RemarkKind.CodeAbsent)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark switch
    {
        { Kind: RemarkKind.CodeMissing } => Severity.Error,
        { Certain: true } => Severity.Info,
        _ => Severity.Error,
    };
}
