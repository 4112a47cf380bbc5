using System.Reflection;

namespace ItaIngest.Pdf.Fonts;

/// <summary>The lists under Data/: lines of words under [sections], with # comments that name their source.</summary>
internal static class FontData
{
    /// <summary>Every line of a list that is no comment: its section and its words.</summary>
    public static IEnumerable<(string Section, string[] Words)> Lines(string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(list) ?? throw new InvalidOperationException($"The list {list} is not part of this assembly.");
        using var reader = new StreamReader(stream);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                section = line[1..^1];
                continue;
            }

            yield return (section, line.Split(' '));
        }
    }
}
