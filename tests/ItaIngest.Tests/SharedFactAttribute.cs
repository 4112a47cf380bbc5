namespace ItaIngest.Tests;

/// <summary>A test on data that stands beside the repository, not in it; skipped, saying so, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Repository.Shared is null) Skip = "The folder `shared` does not stand beside the repository.";
    }
}

/// <summary>Where the repository and the data beside it stand.</summary>
public static class Repository
{
    /// <summary>The folder of ItaIngest.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder `shared` beside the repository (or beside the folder of its worktrees), or null.</summary>
    public static string? Shared { get; } = FindShared();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("ItaIngest.sln does not stand above the tests.");
    }

    private static string? FindShared()
    {
        var parent = Directory.GetParent(Root);
        return new[] { parent, parent?.Parent }
            .OfType<DirectoryInfo>()
            .Select(folder => Path.Combine(folder.FullName, "shared"))
            .FirstOrDefault(Directory.Exists);
    }
}
