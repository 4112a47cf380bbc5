using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Tests.Generated;

/// <summary>What is done to a PDF file when it is written anew.</summary>
internal enum Rewriting
{
    /// <summary>Ghostscript's pdfwrite: fonts and text are written anew, /ActualText is lost.</summary>
    Ghostscript = 0,

    /// <summary>Cairo: likewise.</summary>
    Cairo,

    /// <summary>To PostScript by poppler and back by Ghostscript: no Thai can be told from it.</summary>
    PostScript,

    /// <summary>/Rotate 90.</summary>
    Rotated90,

    /// <summary>/Rotate 180.</summary>
    Rotated180,

    /// <summary>/Rotate 270.</summary>
    Rotated270,

    /// <summary>The content itself lies on its side, without a /Rotate (by cairo).</summary>
    OnItsSide,

    /// <summary>Objects in object streams, with a cross-reference stream.</summary>
    ObjectStreams,

    /// <summary>In the order of reading over the web.</summary>
    Linearised,

    /// <summary>With an empty user password: RC4 of 128 bits.</summary>
    Rc4,

    /// <summary>With an empty user password: AES of 256 bits.</summary>
    Aes256,
}

/// <summary>
/// Makes PDF files with the programs that make people's reports. A file is made once in a run, whatever number of tests ask for it.
/// With ITA_MADE_PDFS=FOLDER they are kept there, to be looked at.
/// </summary>
internal static class PdfMaker
{
    /// <summary>Where files are kept to be looked at, if they are.</summary>
    public static string? ToLookAt { get; } = Environment.GetEnvironmentVariable("ITA_MADE_PDFS") is { Length: > 0 } named ? Directory.CreateDirectory(named).FullName : null;

    private static readonly string Kept = ToLookAt is null ? RemovedAtTheEnd(Directory.CreateTempSubdirectory("ita-made-").FullName) : Directory.CreateDirectory(Path.Combine(ToLookAt, "by-content")).FullName;

    // One LibreOffice works at a time: its profile is one.
    private static readonly Lock Office = new();
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Made = new(StringComparer.Ordinal);

    /// <summary>Word files, all in one run of the program.</summary>
    public static IReadOnlyList<byte[]> ByLibreOffice(params IReadOnlyList<byte[]> documents)
    {
        var keys = documents.Select(d => Key("libreoffice", d)).ToList();
        lock (Office)
        {
            var absent = keys.Zip(documents).Where(k => !File.Exists(FileOf(k.First))).DistinctBy(k => k.First).ToList();
            if (absent.Count > 0)
            {
                using var work = new TemporaryFolder();
                var files = absent.Select(a => work.Write(a.First + ".docx", a.Second)).ToList();
                MakerPrograms.Run("soffice", ["-env:UserInstallation=" + new Uri(work.At("profile")).AbsoluteUri, "--headless", "--convert-to", "pdf", "--outdir", work.At("pdf"), .. files]);
                foreach (var (key, _) in absent) Keep(work.At(Path.Combine("pdf", key + ".pdf")), key);
            }
        }

        return [.. keys.Select(k => File.ReadAllBytes(FileOf(k)))];
    }

    /// <summary>A web page.</summary>
    public static byte[] ByChromium(byte[] page) => Once("chromium", page, ".html", static (from, to, work) =>
        MakerPrograms.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--user-data-dir=" + Path.Combine(work, "profile"), "--no-pdf-header-footer", "--print-to-pdf=" + to, new Uri(from).AbsoluteUri));

    /// <summary>Web pages, two at a time.</summary>
    public static IReadOnlyList<byte[]> ByChromium(IReadOnlyList<byte[]> pages)
    {
        var made = new byte[pages.Count][];
        Parallel.For(0, pages.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => made[i] = ByChromium(pages[i]));
        return made;
    }

    /// <summary>An SVG image.</summary>
    public static byte[] BySvg(byte[] image) => Once("svg", image, ".svg", static (from, to, _) => MakerPrograms.Run("rsvg-convert", "-f", "pdf", "-o", to, from));

    /// <summary>A PDF file, written anew.</summary>
    public static byte[] Rewrite(byte[] pdf, Rewriting how) => Once(how.ToString(), how == Rewriting.OnItsSide ? Rewrite(pdf, Rewriting.Rotated90) : pdf, ".pdf", (from, to, work) =>
    {
        switch (how)
        {
            case Rewriting.Ghostscript:
                MakerPrograms.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", "-o", to, from);
                break;
            case Rewriting.Cairo or Rewriting.OnItsSide:
                MakerPrograms.Run("pdftocairo", "-pdf", from, to);
                break;
            case Rewriting.PostScript:
                var postScript = Path.Combine(work, "x.ps");
                MakerPrograms.Run("pdftops", from, postScript);
                MakerPrograms.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", "-o", to, postScript);
                break;
            default:
                MakerPrograms.Run("qpdf", [.. Options(how), from, to]);
                break;
        }
    });

    /// <summary>What poppler's pdftotext finds on each page, to tell on which page something stands.</summary>
    public static IReadOnlyList<string> PlainPages(byte[] pdf)
    {
        using var work = new TemporaryFolder();
        MakerPrograms.Run("pdftotext", "-enc", "UTF-8", work.Write("from.pdf", pdf), work.At("to.txt"));
        return File.ReadAllText(work.At("to.txt")).Split('\f');
    }

    private static string[] Options(Rewriting how) => how switch
    {
        Rewriting.Rotated90 => ["--rotate=+90"],
        Rewriting.Rotated180 => ["--rotate=+180"],
        Rewriting.Rotated270 => ["--rotate=+270"],
        Rewriting.ObjectStreams => ["--object-streams=generate"],
        Rewriting.Linearised => ["--linearize"],
        Rewriting.Rc4 => ["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--"],
        Rewriting.Aes256 => ["--encrypt", "", "owner", "256", "--"],
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };

    private static byte[] Once(string maker, byte[] source, string ending, Action<string, string, string> make)
    {
        var key = Key(maker, source);
        return Made.GetOrAdd(key, _ => new Lazy<byte[]>(() =>
        {
            if (!File.Exists(FileOf(key)))
            {
                using var work = new TemporaryFolder();
                var from = work.Write("from" + ending, source);
                make(from, work.At("to.pdf"), work.Root);
                Keep(work.At("to.pdf"), key);
            }

            return File.ReadAllBytes(FileOf(key));
        })).Value;
    }

    private static void Keep(string file, string key)
    {
        if (!File.Exists(file)) throw new InvalidOperationException($"{key} was not made. {string.Join(" / ", MakerPrograms.Complaints)}");
        File.Move(file, FileOf(key), overwrite: true);
    }

    private static string FileOf(string key) => Path.Combine(Kept, key + ".pdf");

    private static string Key(string maker, byte[] source) =>
        maker + "-" + Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(maker), .. source]))[..24];

    private static string RemovedAtTheEnd(string folder)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
