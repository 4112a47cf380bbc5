using System.Text;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;

namespace ItaIngest.Cli.Show;

/// <summary>The pages of a file as pictures: <c>ita show FILE --stage extract --svg DIR</c>.</summary>
internal static class DrawnPages
{
    /// <summary>Writes one file a page; the folder is made.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="CannotRunException">The format has no pages, or the folder cannot be written.</exception>
    public static int Write(Extraction extraction, string folder, Words words)
    {
        if (extraction.Pages is not { } pages)
        {
            // Why it was refused is said with the rest.
            if (extraction.Status == ExtractionStatus.Refused) return 0;
            throw new CannotRunException(words.SvgNeedsPages(words.Format(extraction.Source.Format)));
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var page in pages)
                File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"page-{page.Number:000}.svg")), PageSvg.Write(page, extraction.Blocks), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(words.FolderNotWritable(folder, e.Message));
        }

        return pages.Count;
    }
}
