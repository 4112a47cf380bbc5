using System.Globalization;
using System.Text;

namespace ItaIngest.Noise.Printed;

/// <summary>The objects of a PDF.</summary>
internal static class PdfFile
{
    /// <summary>What may stand in one block of a map.</summary>
    private const int MostInBlock = 100;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(IEnumerable<string> pages, PdfLetters letters, int width, int height)
    {
        const int FirstPage = 7;
        var contents = pages.ToList();
        var kids = string.Concat(Enumerable.Range(0, contents.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{FirstPage + (2 * i)} 0 R ")));
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Kids [{kids}] /Count {contents.Count} /MediaBox [0 0 {width} {height}] /Resources << /Font << /F1 3 0 R >> >> >>"),
            "<< /Type /Font /Subtype /Type0 /BaseFont /Thai /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Thai /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /W [1 [{string.Join(' ', letters.All.Select(c => PdfLetters.WidthOf(c).ToString(CultureInfo.InvariantCulture)))}]] >>",
            "<< /Type /FontDescriptor /FontName /Thai /Flags 4 /FontBBox [0 -250 1000 1000] /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>",
            Stream(Meanings(letters)),
        };
        for (var i = 0; i < contents.Count; i++)
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /Contents {FirstPage + (2 * i) + 1} 0 R >>"));
            objects.Add(Stream(contents[i]));
        }

        return Assemble(objects);
    }

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Stream(string data) => string.Create(CultureInfo.InvariantCulture, $"<< /Length {data.Length} >>\nstream\n{data}\nendstream");

    private static string Meanings(PdfLetters letters)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in letters.All.Select((letter, i) => (Code: i + 1, Letter: letter)).Chunk(MostInBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (code, letter) in block) map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{(int)letter:X4}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap end end\n").ToString();
    }
}
