using System.Net;
using System.Net.Sockets;

namespace ItaIngest.Web.Security;

/// <summary>Where the page listens.</summary>
/// <param name="Address">The address.</param>
/// <param name="Port">The port.</param>
internal sealed record Listening(IPAddress Address, int Port)
{
    /// <summary>Name of a cookie of this page alone: browsers do not tell apart the ports of a machine.</summary>
    public string Cookie(string what) => $"ita-{what}-{Port}";

    /// <summary>A port that nobody uses: the wanted one if it is free, else any.</summary>
    public static int FreePort(IPAddress address, int wanted) => Try(address, wanted) ?? Try(address, 0) ?? ReviewOptions.UsualPort;

    private static int? Try(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            // Taken, or no address of this machine: who listens there in earnest is told why.
            return null;
        }
    }
}
