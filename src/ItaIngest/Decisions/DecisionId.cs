using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Decisions;

/// <summary>Ids of decisions: the same decision has the same id in every store, however it came in.</summary>
public static class DecisionId
{
    private const char Divider = '\u001F';

    /// <summary>The decision with its id. What it says makes the id; how it came in (<see cref="Decision.By"/>) does not.</summary>
    public static Decision With(Decision decision)
    {
        var claim = decision.Claim;
        // Nothing rests on how a record prints itself: that follows the machine's culture and the names of its members.
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"decision{Divider}{claim.Report}{Divider}{claim.Item}{Divider}{claim.Year}{Divider}{claim.Figure}{Divider}{claim.Ordinal}{Divider}{claim.Raw}{Divider}{claim.Document}{Divider}{claim.Agency}{Divider}{Written(claim.Where)}{Divider}{decision.Ruling}{Divider}{decision.Before}{Divider}{decision.Value}{Divider}{decision.Reason}{Divider}{decision.Comment}{Divider}{decision.Reviewer}{Divider}{decision.At.UtcTicks}{Divider}{decision.CheckVersion}{Divider}{decision.Supersedes}{Divider}{Written(decision.Answers)}");
        return decision with { Id = "d" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16] };
    }

    private static string Written(Place? at) => at is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{at.Document}|{at.Part}|{at.Path}|{at.Page}|{at.Line}|{at.Table}|{at.Row}|{at.Column}|{at.Box?.Left}|{at.Box?.Top}|{at.Box?.Right}|{at.Box?.Bottom}|{at.Start}|{at.Length}");

    private static string Written(AnsweredFinding? finding) => finding is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Code}|{finding.Item}|{finding.Year}|{finding.Part}|{finding.Ordinal}|{finding.Said}");
}
