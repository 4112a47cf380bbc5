using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using ItaIngest.Queue;

namespace ItaIngest.Cli.Queue;

/// <summary>What a worker counts, by the names that OpenTelemetry would give them; whoever listens to the meter of .NET hears them too.</summary>
internal sealed class WorkerMetrics : IDisposable
{
    private readonly Meter meter = new("ItaIngest.Worker");
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, double> sums = new(StringComparer.Ordinal);
    private WorkerTally? tally;

    public WorkerMetrics()
    {
        Files = meter.CreateCounter<long>("ita.worker.files", "{file}", "Files that were stored, by how they ended");
        Dead = meter.CreateCounter<long>("ita.worker.dead", "{message}", "Messages that were put aside");
        Again = meter.CreateCounter<long>("ita.worker.again", "{message}", "Messages that a worker had had before");
        Reconnects = meter.CreateCounter<long>("ita.worker.reconnects", "{time}", "How often the connection to the broker was lost");
        Reading = meter.CreateHistogram<double>("ita.worker.reading", "s", "Seconds from the bytes to the result");
        Storing = meter.CreateHistogram<double>("ita.worker.storing", "s", "Seconds of the commit");
        meter.CreateObservableGauge("ita.worker.in_work", () => tally?.InWork ?? 0, "{message}", "Messages that it has now");
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter == meter) to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => sums[Name(instrument)] = value);
        listener.Start();
    }

    public Counter<long> Files { get; }

    public Counter<long> Dead { get; }

    public Counter<long> Again { get; }

    public Counter<long> Reconnects { get; }

    public Histogram<double> Reading { get; }

    public Histogram<double> Storing { get; }

    /// <summary>Whose messages are told.</summary>
    public void Watch(WorkerTally of) => tally = of;

    /// <summary>All of it, in the text form of Prometheus.</summary>
    public string Text()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (name, value) in sums.OrderBy(s => s.Key, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
        return text.ToString();
    }

    public void Dispose()
    {
        listener.Dispose();
        meter.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = Name(instrument);
        if (instrument is Histogram<double>)
        {
            sums.AddOrUpdate(name + "_seconds_count", 1, (_, sum) => sum + 1);
            name += "_seconds_sum";
        }
        else
        {
            name += "_total";
        }

        if (tags is [var tag]) name += $"{{{tag.Key}=\"{tag.Value}\"}}";
        sums.AddOrUpdate(name, value, (_, sum) => sum + value);
    }

    private static string Name(Instrument instrument) => instrument.Name.Replace('.', '_');
}
