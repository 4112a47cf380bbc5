using ItaIngest.Checks.Codes;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Texts;

/// <summary>ITA-T002: a word of the closed vocabulary is misspelt. What stands in a label was read as what was meant; what stands elsewhere is only told. Can always tell.</summary>
public sealed class TextMangled() : RemarkCheck("ITA-T002", RemarkKind.PhraseMangled)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Warning : Severity.Info;

    /// <inheritdoc/>
    protected override Repair? RepairOf(Remark remark) => new("text", remark.From, remark.To, remark.Certain ? Safety.Safe : Safety.ShowOnly, 0, []);
}
