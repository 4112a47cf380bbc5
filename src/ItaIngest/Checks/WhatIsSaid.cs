using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Checks;

/// <summary>What a finding says, as a short hash: its verdict, figures, texts and proposal. Places are no part of it, so that a file of which a page was added says the same.</summary>
public static class WhatIsSaid
{
    /// <summary>Texts of a run of equal defects: what comes behind says nothing new.</summary>
    private const int Texts = 20;

    /// <summary>The hash, 16 hexadecimal digits.</summary>
    public static string By(CheckResult result)
    {
        var text = new StringBuilder();
        text.Append(result.Verdict).Append('\n').Append(result.Hypothesis).Append('\n');
        foreach (var (name, value) in result.Figures.OrderBy(f => f.Key, StringComparer.Ordinal)) text.Append(name).Append('\u001F').Append(value).Append('\n');
        foreach (var evidence in result.Evidence.Take(Texts)) text.Append(evidence.Role).Append('\u001F').Append(evidence.Text).Append('\n');
        if (result.Repair is { } repair) text.Append(repair.Target).Append('\u001F').Append(repair.From).Append('\u001F').Append(repair.To);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
