using System.Globalization;

namespace ItaIngest.Fuzzing.Running;

/// <summary>The most memory that a process had, by what Linux says; 0 elsewhere.</summary>
internal static class ProcessMemory
{
    /// <summary>Bytes.</summary>
    public static long PeakOf(int process)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal)) return long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), NumberStyles.None, CultureInfo.InvariantCulture) << 10;
            }
        }
        catch (IOException)
        {
            // It has ended.
        }

        return 0;
    }

    /// <summary>Begins the counting of this process anew.</summary>
    public static void ResetOwnPeak()
    {
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", "5");
    }
}
