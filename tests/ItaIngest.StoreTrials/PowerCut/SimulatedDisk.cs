namespace ItaIngest.StoreTrials.PowerCut;

/// <summary>
/// A disk as a power cut would find it: what was synced, and what was not and may or may not have arrived. It is assumed that what was
/// synced stays; that a name is there for certain only when its folder was synced (file systems that promise more are no worse); that names
/// that were not synced arrive in the order in which they were made; that a sector of 512 bytes arrives whole or not at all; and that the
/// folder itself was there before.
/// </summary>
internal sealed class SimulatedDisk
{
    private const int Sector = 512;

    private readonly string folder;
    private readonly bool believesSyncs;
    private readonly Dictionary<string, Inode> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Inode> safeNames = new(StringComparer.Ordinal);
    private readonly List<Action<Dictionary<string, Inode>>> openNames = [];

    /// <summary>A disk with what lies in a folder now, all of it safe.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Files in it: full path and content.</param>
    /// <param name="believesSyncs">False: syncs of files do nothing, as on a disk that lies; to show that a loss would be seen.</param>
    public SimulatedDisk(string folder, IEnumerable<(string Path, byte[] Content)> files, bool believesSyncs = true)
    {
        this.folder = folder;
        this.believesSyncs = believesSyncs;
        foreach (var (path, content) in files) names[path] = safeNames[path] = new Inode(content);
    }

    /// <summary>Whether something that was written to a file is not on the disk yet.</summary>
    public bool HasOpenWrites(string path) => names.TryGetValue(path, out var inode) && inode.Open.Count > 0;

    /// <summary>Something is done.</summary>
    public void Apply(DiskEvent done)
    {
        switch (done)
        {
            case Made made:
                if (names.TryGetValue(made.Path, out var there))
                {
                    if (made.Emptied) there.Open.Add(new Change(-1, null, 0));
                }
                else
                {
                    var inode = new Inode([]);
                    Name(n => n[made.Path] = inode);
                }

                break;
            case Written written:
                var to = names[written.Path];
                var at = written.Offset >= 0 ? written.Offset : to.Current().Count;
                to.Open.Add(new Change(at, written.Bytes, 0));
                break;
            case Cut cut:
                names[cut.Path].Open.Add(new Change(-1, null, cut.Length));
                break;
            case Synced synced when synced.Path == folder:
                foreach (var change in openNames) change(safeNames);
                openNames.Clear();
                break;
            case Synced synced:
                if (believesSyncs && names.TryGetValue(synced.Path, out var safe)) safe.Settle();
                break;
            case Gone gone:
                Name(n => n.Remove(gone.Path));
                break;
            case Renamed renamed:
                Name(n =>
                {
                    if (!n.TryGetValue(renamed.From, out var inode)) return;
                    n[renamed.To] = inode;
                    if (!renamed.KeepsOld) n.Remove(renamed.From);
                });
                break;
            default:
                break;
        }
    }

    /// <summary>The files that a power cut leaves of what was synced alone.</summary>
    public IEnumerable<(string Path, byte[] Content)> Safe() => safeNames.Select(n => (n.Key, n.Value.Safe.ToArray()));

    /// <summary>The files where some of what was not synced arrived as well: any of the writes, the last of them perhaps in part.</summary>
    public IEnumerable<(string Path, byte[] Content)> Some(Random random)
    {
        var arrived = new Dictionary<string, Inode>(safeNames, StringComparer.Ordinal);
        foreach (var change in openNames.Take(random.Next(openNames.Count + 1))) change(arrived);
        return [.. arrived.Select(n => (n.Key, n.Value.Some(random)))];
    }

    private void Name(Action<Dictionary<string, Inode>> change)
    {
        change(names);
        openNames.Add(change);
    }

    /// <summary>A write, or a cut to a length where there are no bytes.</summary>
    private sealed record Change(long Offset, byte[]? Bytes, long Length);

    private sealed class Inode(byte[] content)
    {
        public List<byte> Safe { get; } = [.. content];

        public List<Change> Open { get; } = [];

        public List<byte> Current()
        {
            List<byte> now = [.. Safe];
            foreach (var change in Open) Do(change, now);
            return now;
        }

        public void Settle()
        {
            foreach (var change in Open) Do(change, Safe);
            Open.Clear();
        }

        public byte[] Some(Random random)
        {
            List<byte> now = [.. Safe];
            var chance = random.NextDouble();
            for (var i = 0; i < Open.Count; i++)
            {
                if (random.NextDouble() > chance) continue;
                var change = Open[i];
                // The last one may be torn between two sectors.
                if (i == Open.Count - 1 && change.Bytes is { Length: > Sector } bytes) change = change with { Bytes = bytes[..(Sector * random.Next(1, 1 + bytes.Length / Sector))] };
                Do(change, now);
            }

            return [.. now];
        }

        private static void Do(Change change, List<byte> to)
        {
            if (change.Bytes is null)
            {
                Resize(to, (int)change.Length);
                return;
            }

            var end = (int)change.Offset + change.Bytes.Length;
            if (to.Count < end) Resize(to, end);
            change.Bytes.CopyTo(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(to)[(int)change.Offset..]);
        }

        private static void Resize(List<byte> to, int length)
        {
            if (to.Count > length) to.RemoveRange(length, to.Count - length);
            else if (to.Count < length) to.AddRange(new byte[length - to.Count]);
        }
    }
}
