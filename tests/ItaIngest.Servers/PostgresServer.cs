using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ItaIngest.Servers;

/// <summary>A PostgreSQL server on loopback, with its data in a temporary folder. Everyone on this machine may come in: there is nothing of worth in it.</summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The user that the programs of the server run as where root starts them: they refuse to run as root.</summary>
    private const string User = "postgres";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-postgres-");
    private readonly string programs;
    private readonly bool waitsForTheDisk;
    private int databases;

    private PostgresServer(string programs, bool waitsForTheDisk)
    {
        this.programs = programs;
        this.waitsForTheDisk = waitsForTheDisk;
        Port = FreePort.Take();
    }

    /// <summary>Where its programs are; null where it is not installed.</summary>
    public static string? Programs { get; } = Find();

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    private string Data => Path.Combine(folder.FullName, "data");

    /// <summary>Starts one.</summary>
    /// <param name="waitsForTheDisk">Every commit is on the disk when it is told. False: faster, for tests that pull no plug.</param>
    public static PostgresServer Start(bool waitsForTheDisk = false)
    {
        var server = new PostgresServer(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed."), waitsForTheDisk);
        if (Environment.UserName == "root") Run("chown", User, server.folder.FullName);
        server.Do("initdb", "-D", server.Data, "-A", "trust", "-U", User, "--no-locale", "-E", "UTF8", "--no-sync");
        server.Up();
        return server;
    }

    /// <summary>Begins to answer, and returns when it does.</summary>
    public void Up() => Do(
        "pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder.FullName, "log"), "-o",
        string.Create(CultureInfo.InvariantCulture, $"-h 127.0.0.1 -p {Port} -k {folder.FullName} -c fsync={(waitsForTheDisk ? "on" : "off")} -c max_connections=200"), "start");

    /// <summary>Stops at once, as a power cut would; what was committed is there when it is up again.</summary>
    public void Crash() => Do("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    /// <summary>A new, empty database.</summary>
    /// <returns>Its address.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref databases)}_{Environment.ProcessId}");
        Ask("postgres", $"CREATE DATABASE {name} TEMPLATE template0");
        return Address(name);
    }

    /// <summary>Address of a database.</summary>
    public string Address(string database, string user = User) => string.Create(CultureInfo.InvariantCulture, $"postgres://{user}@127.0.0.1:{Port}/{database}");

    /// <summary>Has psql say or do something.</summary>
    /// <returns>What it says, columns with | between them.</returns>
    public string Ask(string database, string sql, string user = User) => Run(
        Path.Combine(programs, "psql"), "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", user, "-d", database, "-v", "ON_ERROR_STOP=1", "-qAtc", sql).Trim();

    /// <summary>Cuts all connections to a database, as an administrator or a network does.</summary>
    public void Cut(string database) => Ask("postgres", $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{database}'");

    public void Dispose()
    {
        Crash();
        folder.Delete(recursive: true);
    }

    private static string? Find() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(v => Path.Combine(v, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private void Do(string program, params string[] args)
    {
        if (Environment.UserName == "root") Run("runuser", ["-u", User, "--", Path.Combine(programs, program), .. args]);
        else Run(Path.Combine(programs, program), args);
    }

    private static string Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        // pg_ctl leaves a server behind that keeps its streams: only what the program itself says is waited for.
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience)) throw new TimeoutException($"{program} does not end.");
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {(complained.Wait(500) ? complained.Result : "")}");
        return said.Wait(program.EndsWith("psql", StringComparison.Ordinal) ? 10_000 : 200) ? said.Result : "";
    }
}

/// <summary>Ports of this machine that nobody uses.</summary>
public static class FreePort
{
    /// <summary>One of them.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
