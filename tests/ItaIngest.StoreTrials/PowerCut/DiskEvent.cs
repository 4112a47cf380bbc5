namespace ItaIngest.StoreTrials.PowerCut;

/// <summary>Something that a program did to files, or said, in the order in which it was done.</summary>
internal abstract record DiskEvent;

/// <summary>A file was opened that may be made by that; where it is there already, this means nothing.</summary>
internal sealed record Made(string Path, bool Emptied) : DiskEvent;

/// <summary>Bytes were written; an offset of -1 is the end of the file.</summary>
internal sealed record Written(string Path, long Offset, byte[] Bytes) : DiskEvent;

/// <summary>A file got another length.</summary>
internal sealed record Cut(string Path, long Length) : DiskEvent;

/// <summary>A file, or the names in a folder, were brought to the disk.</summary>
internal sealed record Synced(string Path) : DiskEvent;

/// <summary>A name went.</summary>
internal sealed record Gone(string Path) : DiskEvent;

/// <summary>A file got another name; with <see cref="KeepsOld"/> it has both.</summary>
internal sealed record Renamed(string From, string To, bool KeepsOld) : DiskEvent;

/// <summary>The program reported something on stderr.</summary>
internal sealed record Said(string Text) : DiskEvent;
