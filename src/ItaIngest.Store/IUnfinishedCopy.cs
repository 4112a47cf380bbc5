namespace ItaIngest.Store;

/// <summary>A database that is being written and is nobody's yet; where it is let go of before it is whole, it is taken away.</summary>
public interface IUnfinishedCopy : IDisposable
{
    /// <summary>It is whole: from now on it is a database as any other.</summary>
    void Finish();
}
