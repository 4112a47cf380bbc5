using ItaIngest.Pdf.Encryption;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>Makes the cross-references of a damaged file anew, of the objects that stand in it, and finds its pages.</summary>
internal static class FileRebuilding
{
    private const int CandidateLimit = 256;

    /// <summary>Rebuilds; null where no pages are found, and a catalog only where one leads to them.</summary>
    public static (PageTree Pages, PdfDictionary? Catalog)? Rebuild(FileObjects objects)
    {
        var scan = objects.Scan;
        if (scan.Objects.Count == 0) return null;
        if (scan.Objects.Count >= objects.Limits.Objects) throw new PdfException(PdfFault.TooBig, $"more than {objects.Limits.Objects} objects");
        objects.Note(isLoss: false, "file-rebuilt", $"{scan.Objects.Count} objects");
        var table = new CrossReferenceTable(objects.Limits.Objects);
        foreach (var found in scan.Objects) table.Set(found.Number, new CrossReference(ObjectPlace.InFile, found.At));
        objects.Use(table, null);
        var trailers = Trailers(objects);
        PdfObject Find(string key) => trailers.Select(trailer => trailer[key]).FirstOrDefault(value => objects.Resolve(value) is not PdfNull, PdfNull.Value);
        objects.Use(table, FileCipher.Of(objects, Find("Encrypt"), Find("ID")));
        AddObjectStreams(objects, table);
        foreach (var trailer in trailers)
        {
            if (objects.GetDictionary(trailer, "Root") is { } root && Of(objects, root["Pages"]) is { } pages) return (pages, root);
        }

        return ByCatalog(objects) ?? ByType(objects);
    }

    // The newest first: those of tables, then those of cross-reference streams.
    private static List<PdfDictionary> Trailers(FileObjects objects)
    {
        var trailers = new List<PdfDictionary>();
        foreach (var at in objects.Scan.Trailers.Reverse())
        {
            if (objects.ReadDictionaryAt(at) is { } trailer) trailers.Add(trailer);
        }

        foreach (var found in objects.Scan.Objects.Where(found => found.Hints.HasFlag(ScanHints.CrossReferenceStream)).Reverse().Take(CandidateLimit))
        {
            if (objects.ReadAt(found.At, out _, out _) is PdfStream stream) trailers.Add(stream.Dictionary);
        }

        return trailers;
    }

    // An object in a stream is newer than one that stands before the stream in the file, and older than one behind it.
    private static void AddObjectStreams(FileObjects objects, CrossReferenceTable table)
    {
        foreach (var found in objects.Scan.Objects)
        {
            if (!found.Hints.HasFlag(ScanHints.ObjectStream) || !objects.Scan.TryFind(found.Number, out var last) || last != found.At) continue;
            foreach (var number in objects.NumbersIn(found.Number))
            {
                if (!table.TryGet(number, out var known) || known.Place != ObjectPlace.InFile || known.At < found.At) table.Set(number, new CrossReference(ObjectPlace.InStream, found.Number));
            }
        }
    }

    private static PageTree? Of(FileObjects objects, PdfObject root) => PageTree.Of(objects, root) is { Count: > 0 } pages ? pages : null;

    private static (PageTree Pages, PdfDictionary? Catalog)? ByCatalog(FileObjects objects)
    {
        foreach (var found in objects.Scan.Objects.Where(found => found.Hints.HasFlag(ScanHints.Catalog)).Reverse().Take(CandidateLimit))
        {
            if (objects.Dictionary(new PdfReference(found.Number, 0)) is { } catalog && objects.GetName(catalog, "Type") == "Catalog" && Of(objects, catalog["Pages"]) is { } pages) return (pages, catalog);
        }

        return null;
    }

    // Looks at every object: a catalog in an object stream, then a root of pages, then single pages in the order of the file.
    private static (PageTree Pages, PdfDictionary? Catalog)? ByType(FileObjects objects)
    {
        PdfObject? pages = null;
        var single = new List<PdfReference>();
        foreach (var number in InFileOrder(objects))
        {
            var reference = new PdfReference(number, 0);
            if (objects.Resolve(reference) is not PdfDictionary dictionary) continue;
            switch (objects.GetName(dictionary, "Type"))
            {
                case "Catalog" when objects.GetDictionary(dictionary, "Pages") is not null:
                    if (Of(objects, dictionary["Pages"]) is { } tree) return (tree, dictionary);
                    break;
                case "Pages" when dictionary["Kids"] is not PdfNull && objects.GetDictionary(dictionary, "Parent") is null:
                    pages = reference;
                    break;
                case "Page":
                    single.Add(reference);
                    break;
            }
        }

        if (pages is not null && Of(objects, pages) is { } found) return (found, null);
        return single.Count > 0 ? (PageTree.OfPages(objects, single), null) : null;
    }

    private static IEnumerable<int> InFileOrder(FileObjects objects)
    {
        var seen = new HashSet<int>();
        foreach (var found in objects.Scan.Objects)
        {
            if (found.Hints.HasFlag(ScanHints.ObjectStream))
            {
                foreach (var number in objects.NumbersIn(found.Number))
                {
                    if (seen.Add(number)) yield return number;
                }
            }
            else if (found.Hints != ScanHints.None && seen.Add(found.Number))
            {
                yield return found.Number;
            }
        }
    }
}
