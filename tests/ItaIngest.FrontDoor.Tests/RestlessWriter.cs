namespace ItaIngest.FrontDoor.Tests;

/// <summary>Somebody who keeps writing a file: it grows and shrinks while it is read, and is never twice the same.</summary>
internal sealed class RestlessWriter : IDisposable
{
    private const int Most = 24 << 20;

    private readonly FileStream file;
    private readonly Thread thread;
    private volatile bool stopped;

    public RestlessWriter(string path)
    {
        // So large that reading it takes longer than the pause between two changes.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, new string('x', Most));
        file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        thread = new Thread(Write) { IsBackground = true };
        thread.Start();
    }

    public void Dispose()
    {
        stopped = true;
        thread.Join();
        file.Dispose();
    }

    private void Write()
    {
        for (var i = 0; !stopped; i++)
        {
            file.SetLength(Most - ((i % 512) * 1024));
            Thread.Yield();
        }
    }
}
