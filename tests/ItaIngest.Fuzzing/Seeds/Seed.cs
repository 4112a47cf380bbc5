namespace ItaIngest.Fuzzing.Seeds;

/// <summary>The formats that are fuzzed.</summary>
public enum FuzzFormat
{
    Docx = 0,
    Pdf,
    Html,
    Text,
}

/// <summary>A good file that inputs are made of.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Name">Its path in the repository, or "made/…".</param>
/// <param name="Bytes">All of it.</param>
internal sealed record Seed(FuzzFormat Format, string Name, byte[] Bytes);
