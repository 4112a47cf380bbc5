namespace ItaIngest.Documents;

/// <summary>Takes what is seen out of a file of one format. Never corrects text; never throws on a bad file, which is a refusal or a loss.</summary>
public interface IExtractor
{
    /// <summary>The format that it reads.</summary>
    DocumentFormat Format { get; }

    /// <summary>Extracts a file.</summary>
    /// <param name="source">The file, its format already told.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="cancellation">Stops the work.</param>
    Extraction Extract(SourceFile source, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);
}
