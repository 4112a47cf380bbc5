namespace ItaIngest.Web.Wording;

// Deciding about many documents.
public abstract partial class PageWords
{
    public abstract string BulkTitle { get; }

    public abstract string BulkActs { get; }

    public abstract string BulkKinds { get; }

    public abstract string BulkAllKinds { get; }

    public abstract string BulkNothing { get; }

    public abstract string BulkBecomes { get; }

    public abstract string BulkChanged { get; }

    public abstract string BulkUndo { get; }

    public abstract string BulkAct(string act);

    public abstract string BulkSample(int shown, int findings, int documents);

    public abstract string BulkWithout(int findings);

    public abstract string BulkApply(string act, int findings);

    public abstract string BulkRunning(int done, int all);

    public abstract string BulkDone(int decisions, int documents);

    public abstract string BulkLeft(int documents);
}
