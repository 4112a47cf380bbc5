using Microsoft.Extensions.Logging;

namespace ItaIngest.Web;

/// <summary>Tells who runs the program what went wrong, a line each; the trace only to who asks for it.</summary>
internal sealed class ServerLog(Action<string> tell, bool traces) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;

        // What a browser sent may stand in it: no line of ours begins with it, and it begins no line of its own.
        var line = new string([.. formatter(state, exception).Select(c => char.IsControl(c) ? ' ' : c)]);
        tell(exception is null || !traces ? line : $"{line}{Environment.NewLine}{exception}");
    }

    public void Dispose()
    {
    }
}
