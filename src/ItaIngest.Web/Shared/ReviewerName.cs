using System.Text;

namespace ItaIngest.Web.Shared;

/// <summary>Names of people who decide, as they are kept with a decision.</summary>
public static class ReviewerName
{
    /// <summary>Characters that a name may have.</summary>
    public const int Longest = 80;

    /// <summary>A name on one line, in NFC, without spaces around it; null where nothing is left.</summary>
    public static string? Clean(string? name)
    {
        if (name is null) return null;
        var line = new string([.. name.Select(c => char.IsControl(c) ? ' ' : c).Where(c => !char.IsSurrogate(c) && c != '\uFFFD')]);
        var clean = line.Normalize(NormalizationForm.FormC).Trim();
        if (clean.Length > Longest) clean = clean[..Longest].TrimEnd();
        return clean.Length == 0 ? null : clean;
    }
}
