using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// The SDK opens no package in which one relationship leads to something that is no address or is not there: a link that somebody
/// typed as "http://a, http://b", a picture that a program named "NULL". Word opens them. Nothing of a report's text hangs on such a
/// relationship, so it is taken out, and the package opened again.
/// </summary>
internal static class RelationshipRepair
{
    private static readonly XNamespace Ns = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>
    /// The package without relationships that lead outside or to a part that is not there, and what was taken out (without good links);
    /// null where that changes nothing.
    /// </summary>
    /// <exception cref="RefusalException">Relationships are broken XML.</exception>
    public static (MemoryStream Package, IReadOnlyList<string> Removed)? Repair(ReadOnlyMemory<byte> content, PartReader reader)
    {
        var repaired = new MemoryStream();
        repaired.Write(content.Span);
        var removed = new List<string>();
        var changed = false;
        using (var zip = new ZipArchive(repaired, ZipArchiveMode.Update, leaveOpen: true))
        {
            var names = zip.Entries.Select(e => "/" + e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList())
            {
                var root = Read(entry, reader);
                var bad = root.Elements(Ns + "Relationship").Where(r => !Leads(r, entry.FullName, names)).ToList();
                if (bad.Count == 0) continue;
                changed = true;
                removed.AddRange(bad.Where(IsBroken).Select(r => r.Attribute("Target")?.Value ?? ""));
                foreach (var relationship in bad) relationship.Remove();
                Write(zip, entry, root);
            }
        }

        repaired.Position = 0;
        return changed ? (repaired, removed) : null;
    }

    private static XElement Read(ZipArchiveEntry entry, PartReader reader)
    {
        using var stream = entry.Open();
        return reader.Read(entry.FullName, stream).Root;
    }

    private static void Write(ZipArchive zip, ZipArchiveEntry entry, XElement root)
    {
        var name = entry.FullName;
        entry.Delete();
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var writer = XmlWriter.Create(stream);
        root.WriteTo(writer);
    }

    private static bool IsExternal(XElement relationship) => relationship.Attribute("TargetMode")?.Value == "External";

    private static bool IsBroken(XElement relationship) =>
        !IsExternal(relationship) || !Uri.TryCreate(relationship.Attribute("Target")?.Value, UriKind.RelativeOrAbsolute, out _);

    /// <summary>Whether a relationship leads to a part of the package. The base is the folder that holds "_rels".</summary>
    private static bool Leads(XElement relationship, string rels, HashSet<string> names)
    {
        if (IsExternal(relationship) || relationship.Attribute("Target")?.Value is not { } target) return false;
        var folder = rels[..Math.Max(rels.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase), 0)];
        return Uri.TryCreate("http://package/" + folder, UriKind.Absolute, out var from) && Uri.TryCreate(from, target, out var to)
            && to.Host == from.Host && names.Contains(Uri.UnescapeDataString(to.AbsolutePath));
    }
}
