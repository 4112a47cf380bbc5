namespace ItaIngest.Queue;

/// <summary>What a worker says of itself when it is asked.</summary>
/// <param name="Host">Its machine.</param>
/// <param name="Process">Its process.</param>
/// <param name="Program">Version of its program.</param>
/// <param name="Jobs">How many files it reads at the same time.</param>
/// <param name="Since">When it began.</param>
/// <param name="InWork">Messages that it has now.</param>
/// <param name="Done">Messages that it did.</param>
/// <param name="Dead">Messages that it put aside.</param>
/// <param name="LastMinute">Those that it did within the last minute.</param>
public sealed record WorkerState(string Host, int Process, string Program, int Jobs, DateTimeOffset Since, int InWork, long Done, long Dead, int LastMinute)
{
    /// <summary>"host/1234": how it is named in a dead message.</summary>
    public string Name => FormattableString.Invariant($"{Host}/{Process}");
}
