using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>
/// ITA-M003: a code that its title contradicts, one title under two codes, or two titles under one code, in one table or over all. A code
/// whose title is another question's leaves the score undecided; two titles under one code say that one of the rows is wrong, and are told.
/// </summary>
public sealed class CodeMismatch() : RemarkCheck("ITA-M003", RemarkKind.CodeMismatch, RemarkKind.CodeWithTwoTitles, RemarkKind.TitleWithTwoCodes)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Warning : Severity.Error;

    /// <inheritdoc/>
    internal override void Describe(CheckContext context, Remark remark, Figures figures)
    {
        if (remark.Kind == RemarkKind.CodeWithTwoTitles) figures.With("defect", "two-titles");
        if (remark.Kind == RemarkKind.TitleWithTwoCodes) figures.With("defect", "two-codes");
    }

    /// <summary>What is right of two titles is a title, and is shown; a code is proposed.</summary>
    protected override Repair? RepairOf(Remark remark) => remark.Kind != RemarkKind.CodeWithTwoTitles ? base.RepairOf(remark)
        : remark.To.Length == 0 ? null
        : new Repair($"{remark.Item}/title", remark.From, remark.To, Safety.ShowOnly, 0, []);
}
