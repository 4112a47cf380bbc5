using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M001 a code is written with wrong letters or digits.</summary>
public sealed class CodeMangled() : RemarkCheck("ITA-M001", RemarkKind.CodeMangled)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Info : Severity.Error;
}
