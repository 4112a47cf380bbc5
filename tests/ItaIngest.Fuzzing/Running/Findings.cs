using ItaIngest.Fuzzing.Mutations;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Running;

/// <summary>The breaches of a run, each once, with the smallest input that shows it.</summary>
internal sealed class Findings(string folder, long seed, Inputs inputs)
{
    private readonly Dictionary<string, (ToldViolation Told, int Times, int Length)> kept = new(StringComparer.Ordinal);

    /// <summary>Breaches by what they show, the worst first.</summary>
    public IEnumerable<(ToldViolation Told, int Times)> All => kept.Values.Select(k => (k.Told, k.Times)).OrderBy(k => k.Told.Violation.Kind).ThenByDescending(k => k.Times);

    /// <summary>How many inputs broke the contract.</summary>
    public int Inputs => kept.Values.Sum(k => k.Times);

    /// <summary>Keeps a breach.</summary>
    /// <returns>True for one of a kind that was not seen yet.</returns>
    public bool Add(ToldViolation told)
    {
        var format = Mutations.Inputs.FormatOf(told.Number);
        var key = format + " " + told.Violation.Kind + " " + told.Violation.Key;
        var bytes = inputs.Make(told.Number);
        var isNew = !kept.TryGetValue(key, out var before);
        if (isNew || bytes.Length < before.Length)
        {
            kept[key] = (told, before.Times + 1, bytes.Length);
            Write(format, key, told, bytes);
        }
        else
        {
            kept[key] = before with { Times = before.Times + 1 };
        }

        return isNew;
    }

    /// <summary>The name of a file with an input.</summary>
    public static string NameOf(FuzzFormat format, string stem) => stem + format switch { FuzzFormat.Docx => ".docx", FuzzFormat.Pdf => ".pdf", FuzzFormat.Html => ".html", _ => ".txt" };

    private void Write(FuzzFormat format, string key, ToldViolation told, byte[] bytes)
    {
        Directory.CreateDirectory(folder);
        // The key names the file, so that a smaller input takes the place of a larger one.
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)))[..8];
        var name = $"{format.ToString().ToLowerInvariant()}-{told.Violation.Kind.ToString().ToLowerInvariant()}-{hash}";
        File.WriteAllBytes(Path.Combine(folder, NameOf(format, name)), bytes);
        File.WriteAllText(Path.Combine(folder, name + ".why"), $"{key}\nreplay: dotnet run -c Release --project tests/ItaIngest.Fuzzing -- --replay {seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}:{told.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n\n{told.Violation.Detail}\n");
    }
}
