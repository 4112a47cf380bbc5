using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace ItaIngest.Servers;

/// <summary>A RabbitMQ server on loopback, on ports of its own, with its files in a temporary folder.</summary>
public sealed class RabbitServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>What a client of AMQP 0-9-1 begins with; a server that is ready answers it.</summary>
    private static readonly byte[] Greeting = [(byte)'A', (byte)'M', (byte)'Q', (byte)'P', 0, 0, 9, 1];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-rabbit-");
    private readonly int distribution = FreePort.Take();
    private readonly int names = FreePort.Take();
    private readonly Process nameServer;
    private Process? server;

    private RabbitServer()
    {
        Port = FreePort.Take();
        File.WriteAllText(At("plugins"), "[].\n");
        File.WriteAllText(At("rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"listeners.tcp.1 = 127.0.0.1:{Port}\nlog.console = false\nlog.file.level = error\n"));
        nameServer = Start("epmd", "-port", names.ToString(CultureInfo.InvariantCulture), "-address", "127.0.0.1");
    }

    /// <summary>The program that is the server; null where it is not installed. The one of the path would begin one for the whole machine, as another user.</summary>
    public static string? Program { get; } = File.Exists("/usr/lib/rabbitmq/bin/rabbitmq-server") ? "/usr/lib/rabbitmq/bin/rabbitmq-server" : null;

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Its address, with the password that a new server has.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{Port}/");

    /// <summary>Starts one and waits until it answers.</summary>
    public static RabbitServer Start()
    {
        if (Program is null) throw new InvalidOperationException("RabbitMQ is not installed.");
        var started = new RabbitServer();
        started.Up();
        return started;
    }

    /// <summary>Begins to answer, on the files that are there, and returns when it does.</summary>
    public void Up()
    {
        server = Start(Program!);
        var clock = Stopwatch.StartNew();
        while (!Answers())
        {
            if (server.HasExited || clock.Elapsed > Patience) throw new InvalidOperationException("RabbitMQ does not start.");
            Thread.Sleep(100);
        }
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public void Crash()
    {
        if (server is null) return;
        server.Kill(entireProcessTree: true);
        server.WaitForExit();
        server.Dispose();
        server = null;
    }

    /// <summary>Cuts all connections to it.</summary>
    public void Cut()
    {
        using var control = Start("/usr/lib/rabbitmq/bin/rabbitmqctl", "close_all_connections", "cut");
        if (!control.WaitForExit(Patience) || control.ExitCode != 0) throw new InvalidOperationException("The connections were not cut.");
    }

    public void Dispose()
    {
        Crash();
        nameServer.Kill();
        nameServer.WaitForExit();
        nameServer.Dispose();
        folder.Delete(recursive: true);
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", Port) { ReceiveTimeout = 2_000 };
            client.GetStream().Write(Greeting);
            return client.GetStream().ReadByte() == 1;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Surroundings()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        // Nobody reads what it says; a full pipe would stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private Dictionary<string, string> Surroundings() => new(StringComparer.Ordinal)
    {
        ["HOME"] = folder.FullName,
        ["RABBITMQ_NODENAME"] = string.Create(CultureInfo.InvariantCulture, $"ita{Port}@localhost"),
        ["RABBITMQ_MNESIA_BASE"] = At("data"),
        ["RABBITMQ_LOG_BASE"] = At("log"),
        ["RABBITMQ_PID_FILE"] = At("pid"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = At("plugins"),
        ["RABBITMQ_CONFIG_FILE"] = At("rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = At("none"),
        ["RABBITMQ_NODE_PORT"] = Port.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_DIST_PORT"] = distribution.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["ERL_EPMD_PORT"] = names.ToString(CultureInfo.InvariantCulture),
        // One process, which is the one that is ended.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
    };

    private string At(string name) => Path.Combine(folder.FullName, name);
}
