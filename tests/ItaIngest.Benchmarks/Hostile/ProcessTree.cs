using System.Globalization;

namespace ItaIngest.Benchmarks.Hostile;

/// <summary>A process and all that it starts, watched from Linux's /proc: the most memory that any one of them ever had.</summary>
internal sealed class ProcessTree(int root)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<int, long> peaks = [];

    /// <summary>Processes that were seen.</summary>
    public int Count => peaks.Count;

    /// <summary>Bytes at most, of the process itself.</summary>
    public long PeakOfRoot => peaks.GetValueOrDefault(root);

    /// <summary>Bytes at most, of any process that it started.</summary>
    public long PeakOfOthers => peaks.Where(p => p.Key != root).Select(p => p.Value).DefaultIfEmpty().Max();

    /// <summary>Watches until the process has ended.</summary>
    public async Task WatchAsync(Task ended)
    {
        while (!ended.IsCompleted)
        {
            LookOnce();
            await Task.WhenAny(ended, Task.Delay(Look));
        }
    }

    private void LookOnce()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Read(id) is not { } status) continue;
            parents[id] = status.Parent;
            if (IsOurs(id, parents)) peaks[id] = Math.Max(peaks.GetValueOrDefault(id), status.Peak);
        }
    }

    /// <summary>Children have higher numbers than their parents, and are listed after them.</summary>
    private bool IsOurs(int id, Dictionary<int, int> parents)
    {
        for (var at = id; at > 1; at = parents.GetValueOrDefault(at)) if (at == root) return true;
        return false;
    }

    private static (int Parent, long Peak)? Read(int id)
    {
        try
        {
            var lines = File.ReadLines($"/proc/{id}/status").Select(l => l.Split(':', 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1].Trim(), StringComparer.Ordinal);
            return (int.Parse(lines["PPid"], CultureInfo.InvariantCulture), lines.TryGetValue("VmHWM", out var peak) ? long.Parse(peak.Split(' ')[0], CultureInfo.InvariantCulture) << 10 : 0);
        }
        catch (IOException)
        {
            // It has just ended.
            return null;
        }
    }
}
