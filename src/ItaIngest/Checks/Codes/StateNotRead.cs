using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M014: the state of an OIT item stands in its row, and says neither that it is published nor that it is not. Can always tell.</summary>
public sealed class StateNotRead() : RemarkCheck("ITA-M014", RemarkKind.StateUnread)
{
    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => Severity.Warning;
}
