using System.ComponentModel;
using System.Diagnostics;

namespace ItaIngest.Cli.Review;

/// <summary>The browser that the person uses.</summary>
internal static class Browser
{
    /// <summary>Opens an address in it.</summary>
    /// <returns>False where there is none: no screen, or no program that knows.</returns>
    public static bool Open(Uri address)
    {
        var start = Opener(address.AbsoluteUri);
        if (start is null) return false;
        try
        {
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            return false;
        }
    }

    private static ProcessStartInfo? Opener(string address)
    {
        if (OperatingSystem.IsWindows()) return new ProcessStartInfo(address) { UseShellExecute = true };
        if (OperatingSystem.IsMacOS()) return Quiet("open", address);

        // Without a screen xdg-open starts a browser in the terminal, over what stands there.
        var hasScreen = Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
        return hasScreen ? Quiet("xdg-open", address) : null;
    }

    /// <summary>What these programs say of themselves is not for the terminal; a pipe that nobody reads takes it.</summary>
    private static ProcessStartInfo Quiet(string program, string address) =>
        new(program, [address]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
}
