using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M002: a question of a table that lists all is absent, or a score stands without a code. What its title told is certain; what it did not is undecided.</summary>
public sealed class CodeMissing() : RemarkCheck("ITA-M002", RemarkKind.CodeMissing, RemarkKind.CodeAbsent)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <summary>What is absent is the missing question's score; the rows around it are as they are.</summary>
    protected override IEnumerable<string> Withheld(CheckContext context, Remark remark)
    {
        if (remark.Kind != RemarkKind.CodeMissing) return base.Withheld(context, remark);
        var item = remark.Item.Length > 0 ? remark.Item : remark.To;
        return item.Length > 0 && context.Facts.ScoreYear is { } year ? [ObservationKey.Of(item, null, year, Figure.Score)] : [];
    }

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark switch
    {
        { Kind: RemarkKind.CodeMissing } => Severity.Error,
        { Certain: true } => Severity.Info,
        _ => Severity.Error,
    };

    /// <summary>That a question is absent is as sure as that the indicator has it.</summary>
    protected override Severity SeverityIn(CheckContext context, Remark remark) => remark.Kind == RemarkKind.CodeMissing
        ? Say.Capped(SeverityOf(remark), context.Book?.IndicatorOf(remark.Item)?.Range ?? Confidence.Unknown)
        : SeverityOf(remark);
}
