namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>A test that needs a browser and the five real reports, which stand beside the repository, not in it; skipped, saying so, where they are absent.</summary>
internal sealed class SeedsFactAttribute : FactAttribute
{
    /// <summary>The folder of the reports, or null.</summary>
    public static string? Folder { get; } = new[] { Directory.GetParent(Ita.Repository), Directory.GetParent(Ita.Repository)?.Parent }
        .OfType<DirectoryInfo>()
        .Select(folder => Path.Combine(folder.FullName, "shared", "seeds"))
        .FirstOrDefault(Directory.Exists);

    public override string? Skip
    {
        get => base.Skip ?? Chromium.Missing ?? (Folder is null ? "The folder `shared` does not stand beside the repository." : null);
        set => base.Skip = value;
    }
}
