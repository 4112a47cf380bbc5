using System.Globalization;

namespace ItaIngest.Queue;

/// <summary>Where the broker is and as whom one speaks to it: <c>amqp://user:password@host:port/vhost</c>, or amqps. What it is shown as never holds the password.</summary>
public sealed class WorkQueueAddress
{
    private const int PlainPort = 5672;

    private const int SecurePort = 5671;

    private WorkQueueAddress(bool isSecure, string host, int port, string virtualHost, string user, string password)
    {
        IsSecure = isSecure;
        Host = host;
        Port = port;
        VirtualHost = virtualHost;
        User = user;
        Password = password;
    }

    /// <summary>The broker of this machine, with the user that every new broker has for its own machine alone.</summary>
    public static WorkQueueAddress Local { get; } = new(false, "localhost", PlainPort, "/", "guest", "guest");

    /// <summary>Over TLS; the certificate has to be one that this machine trusts.</summary>
    public bool IsSecure { get; }

    /// <summary>Name or address of the machine.</summary>
    public string Host { get; }

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>The virtual host; "/" where none is named.</summary>
    public string VirtualHost { get; }

    /// <summary>Who speaks.</summary>
    public string User { get; }

    /// <summary>Never shown, written or logged.</summary>
    internal string Password { get; }

    /// <summary>Reads an address; null where it is none. Who tells that must not repeat the text: a password may stand in it.</summary>
    public static WorkQueueAddress? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps")) return null;
        if (uri.Host.Length == 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0) return null;
        var path = uri.AbsolutePath.Length > 1 ? uri.AbsolutePath[1..] : "";
        if (path.Contains('/', StringComparison.Ordinal)) return null;
        var isSecure = uri.Scheme == "amqps";
        var who = uri.UserInfo.Split(':', 2);
        var isNamed = uri.UserInfo.Length > 0;
        return new WorkQueueAddress(
            isSecure,
            uri.IdnHost,
            uri.Port > 0 ? uri.Port : isSecure ? SecurePort : PlainPort,
            path.Length == 0 ? "/" : Uri.UnescapeDataString(path),
            isNamed ? Uri.UnescapeDataString(who[0]) : Local.User,
            isNamed ? Uri.UnescapeDataString(who.Length > 1 ? who[1] : "") : Local.Password);
    }

    /// <summary>The address without the password.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsSecure ? "amqps" : "amqp")}://{Uri.EscapeDataString(User)}@{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}/{(VirtualHost == "/" ? "" : Uri.EscapeDataString(VirtualHost))}");
}
