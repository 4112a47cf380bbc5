namespace ItaIngest.Tests.Architecture;

/// <summary>The direction between the folders of the core: what each may know.</summary>
internal static class FolderDirections
{
    /// <summary>By folder (the name after the root namespace); what stands in the root puts the folders together and may know all.</summary>
    public static IReadOnlyDictionary<string, string[]> Table { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Documents"] = [],
        ["Readings"] = ["Documents"],
        ["Rules"] = [],
        ["Likeness"] = ["Readings", "Rules"],
        ["Mapping"] = ["Documents", "Readings", "Rules", "Likeness"],
        ["Decisions"] = ["Documents", "Readings", "Rules", "Mapping"],
        ["Scores"] = ["Documents", "Rules", "Mapping"],
        ["Repairs"] = ["Documents", "Rules", "Mapping", "Scores"],
        ["Checks"] = ["Documents", "Readings", "Rules", "Likeness", "Mapping", "Decisions", "Scores", "Repairs"],
        ["Terms"] = ["Documents", "Rules", "Mapping", "Decisions", "Checks", ""],
        ["Serialisation"] = ["Documents", "Readings", "Rules", "Mapping", "Decisions", "Checks", ""],
        ["Records"] = ["Documents", "Readings", "Mapping", "Decisions", "Checks", ""],
        ["Datasets"] = ["Documents", "Readings", "Rules", "Mapping", "Decisions", "Scores", "Checks", "Terms", "Records", "Serialisation", ""],
        ["Comparisons"] = ["Documents", "Mapping", "Decisions", "Checks", "Records", "Datasets", ""],
        ["Relations"] = ["Documents", "Readings", "Rules", "Likeness", "Mapping", "Decisions", "Scores", "Repairs", "Checks", "Records", "Datasets", ""],
        ["Review"] = ["Documents", "Readings", "Rules", "Mapping", "Decisions", "Scores", "Checks", "Records", "Datasets", "Relations", ""],
    };

    /// <summary>The same of the noise harness: reports are made, spoilt, printed and counted.</summary>
    public static IReadOnlyDictionary<string, string[]> OfNoise { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Made"] = [],
        ["Spoiled"] = ["Made"],
        ["Printed"] = ["Made"],
        ["Counted"] = ["Made", "Spoiled"],
    };

    /// <summary>The uses that the table does not allow, "Readings.Reader -> Mapping.Mapper".</summary>
    /// <param name="types">The types to look at.</param>
    /// <param name="root">The root namespace; the folder is the name after it.</param>
    /// <param name="table">What each folder may know; that of the core where nothing is said.</param>
    public static IEnumerable<string> Breaches(IEnumerable<Type> types, string root, IReadOnlyDictionary<string, string[]>? table = null)
    {
        foreach (var type in types)
        {
            if (Folder(type, root) is not { Length: > 0 } from) continue;
            if (!(table ?? Table).TryGetValue(from, out var allowed))
            {
                yield return $"{from} is not in the table of directions";
                continue;
            }

            foreach (var used in TypeUses.Of(type))
            {
                if (Folder(used, root) is { } to && to != from && !allowed.Contains(to, StringComparer.Ordinal))
                {
                    yield return $"{from}.{Outer(type).Name} -> {(to.Length == 0 ? "" : to + ".")}{Outer(used).Name}";
                }
            }
        }
    }

    /// <summary>The folder of a type: the first name after the root namespace, "" in the root itself, null elsewhere.</summary>
    private static string? Folder(Type type, string root)
    {
        var space = type.Namespace ?? "";
        if (space == root) return "";
        return space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;
    }

    private static Type Outer(Type type) => type.DeclaringType is { } outer ? Outer(outer) : type;
}
