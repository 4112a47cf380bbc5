using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M011 a code that does not exist in that year.</summary>
public sealed class CodeOutOfRange() : RemarkCheck("ITA-M011", RemarkKind.CodeOutOfRange)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Warning : Severity.Error;

    /// <summary>That the year has no such code is as sure as the ranges of its indicators: of the instrument that the code names, or of all.</summary>
    protected override Severity SeverityIn(CheckContext context, Remark remark)
    {
        if (context.Book is not { Indicators.Count: > 0 } book) return SeverityOf(remark);
        var letter = remark.From.FirstOrDefault(char.IsAsciiLetter);
        var named = book.Indicators.Where(i => i.Instrument.StartsWith(char.ToUpperInvariant(letter))).DefaultIfEmpty(book.Indicators[0]);
        return Say.Capped(SeverityOf(remark), (letter == default ? book.Indicators : named).Min(i => i.Range));
    }
}
