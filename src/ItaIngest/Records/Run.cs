namespace ItaIngest.Records;

/// <summary>What a run begins with.</summary>
/// <param name="Root">Full path of the folder that paths are relative to.</param>
/// <param name="ProgramVersion">Version of this program.</param>
/// <param name="RulesRevision">Revision of the rules.</param>
/// <param name="At">When, from a TimeProvider. Stands in the list of runs and nowhere else.</param>
public sealed record RunStart(string Root, string ProgramVersion, string RulesRevision, DateTimeOffset At);

/// <summary>What a run ends with.</summary>
/// <param name="Seen">Every path that was seen, changed or not.</param>
/// <param name="Walked">Folders under the root that were walked to their end, without a '/' at the end; "" is the root itself.
/// Empty when single files were given or the walk was broken off.</param>
/// <param name="At">When.</param>
public sealed record RunEnd(IReadOnlySet<string> Seen, IReadOnlyList<string> Walked, DateTimeOffset At)
{
    /// <summary>Whether a path lies in a folder that was walked to its end.</summary>
    public bool Covers(string path) =>
        Walked.Any(w => w.Length == 0 || (path.Length > w.Length && path[w.Length] == '/' && path.StartsWith(w, StringComparison.Ordinal)));

    /// <summary>A path as it is after the run (<see cref="IRecordStore.CompleteRunAsync"/>); null where it stays as it was.</summary>
    /// <param name="known">As it was.</param>
    /// <param name="start">What the run began with.</param>
    public KnownFile? After(KnownFile known, RunStart start)
    {
        if (known.Status == PathStatus.Forgotten) return null;
        var isHere = string.Equals(known.Root, start.Root, StringComparison.Ordinal);
        if (Seen.Contains(known.Path)) return isHere && known.Status == PathStatus.Present ? null : known with { Root = start.Root, Status = PathStatus.Present };
        return isHere && known.Status == PathStatus.Present && Covers(known.Path) ? known with { Status = PathStatus.Missing } : null;
    }

    /// <summary>When it ended: a clock that was set back meanwhile makes no run that ended before it began.</summary>
    public DateTimeOffset AtAfter(RunStart start) => At < start.At ? start.At : At;
}

/// <summary>A run as it is kept.</summary>
/// <param name="Id">Hash of what it began with.</param>
/// <param name="Root">Full path of the folder.</param>
/// <param name="ProgramVersion">Version of the program.</param>
/// <param name="RulesRevision">Revision of the rules.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="CompletedAt">When it was completed; null when it was not.</param>
public sealed record RunRecord(string Id, string Root, string ProgramVersion, string RulesRevision, DateTimeOffset StartedAt, DateTimeOffset? CompletedAt);
