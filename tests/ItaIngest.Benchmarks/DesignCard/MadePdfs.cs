using ItaIngest.Tests.Generated;

namespace ItaIngest.Benchmarks.DesignCard;

/// <summary>A PDF file that was made of tables that are known.</summary>
/// <param name="Group">Who printed it, and what was done to it then.</param>
/// <param name="Name">Name of its file.</param>
/// <param name="Report">What stands in it.</param>
/// <param name="Pdf">The file.</param>
/// <param name="IsThaiKept">Its Thai can be told still; else columns are found by their place.</param>
internal sealed record MadePdf(string Group, string Name, MadeReport Report, byte[] Pdf, bool IsThaiKept);

/// <summary>What both engines read: every kind of table, as LibreOffice and Chromium print it, and some of it written anew by other programs.</summary>
internal static class MadePdfs
{
    private static readonly Rewriting[] Ways =
        [Rewriting.ObjectStreams, Rewriting.Linearised, Rewriting.Rc4, Rewriting.Aes256, Rewriting.Rotated90, Rewriting.Ghostscript, Rewriting.Cairo, Rewriting.PostScript, Rewriting.OnItsSide];

    /// <summary>All that the programs of this machine can make.</summary>
    public static IEnumerable<MadePdf> All()
    {
        foreach (var maker in new[] { Maker.LibreOffice, Maker.Chromium })
        {
            if (MakerPrograms.Missing(maker) is { } missing)
            {
                Console.Error.WriteLine(missing);
                continue;
            }

            foreach (var (file, number) in MadeFiles.Of(maker).Select((f, i) => (f, i)))
            {
                yield return new MadePdf($"{maker}", $"{number}-{file.FileName}.pdf", file.Report, file.Pdf, IsThaiKept: true);
                if (file is not { Form: MadeForm.Scores or MadeForm.Merged, Style.Borders: Borders.Full } || file.Report.Tables[0].Rows is not (71 or 72)) continue;
                foreach (var way in Ways)
                {
                    if (Anew(file.Pdf, way) is { } anew) yield return new MadePdf($"written anew: {way}", $"{number}-{file.FileName}-{way}.pdf", file.Report, anew, way is not (Rewriting.PostScript or Rewriting.Ghostscript or Rewriting.Cairo or Rewriting.OnItsSide));
                }
            }
        }
    }

    private static byte[]? Anew(byte[] pdf, Rewriting way)
    {
        try
        {
            return PdfMaker.Rewrite(pdf, way);
        }
        catch (FileNotFoundException)
        {
            // A program that is not on this machine.
            return null;
        }
    }
}
