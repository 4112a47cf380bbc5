using System.Net;
using System.Text;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.Queue;

/// <summary>Tells a worker's counters to whoever asks http://HOST:PORT/metrics. There is nothing else to be had of it.</summary>
internal sealed class MetricsEndpoint : IAsyncDisposable
{
    private readonly HttpListener listener;
    private readonly Task answering;

    private MetricsEndpoint(HttpListener listener, WorkerMetrics metrics)
    {
        this.listener = listener;
        answering = AnswerAsync(metrics);
    }

    /// <summary>Begins to answer.</summary>
    /// <exception cref="CannotRunException">The port is taken, or needs more rights.</exception>
    public static MetricsEndpoint Start(IPEndPoint at, WorkerMetrics metrics, Words words)
    {
        var opened = new HttpListener();
        var host = at.Address.Equals(IPAddress.Any) || at.Address.Equals(IPAddress.IPv6Any) ? "+" : at.Address.ToString();
        opened.Prefixes.Add($"http://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{at.Port}/metrics/");
        try
        {
            opened.Start();
            return new MetricsEndpoint(opened, metrics);
        }
        catch (HttpListenerException e)
        {
            opened.Close();
            throw new CannotRunException(words.CannotListen(at.Address.ToString(), at.Port, e.Message));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await answering;
    }

    private async Task AnswerAsync(WorkerMetrics metrics)
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                var text = Encoding.UTF8.GetBytes(metrics.Text());
                context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(text);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // Who asked is gone, or this is to end.
            }
        }
    }
}
