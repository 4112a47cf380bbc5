using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>An object of a PDF file: its text without the stream, and the stream unpacked where that could be done.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Body">What stands before the stream, or all of it; Latin-1.</param>
/// <param name="Data">The bytes of the stream; null for no stream.</param>
/// <param name="IsPacked">The stream was packed by FlateDecode alone, and <paramref name="Data"/> is what it unpacks to.</param>
internal sealed record PdfPart(int Number, string Body, byte[]? Data, bool IsPacked);

/// <summary>A PDF file as its objects. Object streams are taken apart, so that all objects can be mutated; cross-references are written anew.</summary>
internal sealed partial record PdfModel(List<PdfPart> Parts, string Trailer)
{
    /// <summary>Takes a good file apart; null where that cannot be done (encrypted).</summary>
    public static PdfModel? Read(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var parts = new List<PdfPart>();
        var trailer = "";
        foreach (Match match in Header().Matches(text))
        {
            var number = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var end = text.IndexOf("endobj", match.Index, StringComparison.Ordinal);
            if (end < 0) continue;
            var from = match.Index + match.Length;
            var stream = StreamAt(text, from, end);
            if (stream < 0)
            {
                parts.Add(new PdfPart(number, text[from..end].Trim(), null, false));
                continue;
            }

            var body = text[from..stream].Trim();
            var data = DataOf(bytes, text, body, stream);
            var unpacked = IsPlainFlate(body) ? Unpack(data) : null;
            if (body.Contains("/XRef", StringComparison.Ordinal)) trailer = body;
            else if (body.Contains("/ObjStm", StringComparison.Ordinal) && unpacked is not null) parts.AddRange(Objects(body, unpacked));
            else parts.Add(new PdfPart(number, body, unpacked ?? data, unpacked is not null));
        }

        var at = text.LastIndexOf("trailer", StringComparison.Ordinal);
        if (at >= 0 && text.IndexOf("startxref", at, StringComparison.Ordinal) is > 0 and var stop) trailer = text[(at + 7)..stop];
        if (trailer.Contains("/Encrypt", StringComparison.Ordinal) || parts.Count == 0) return null;
        var root = Root().Match(trailer);
        return root.Success ? new PdfModel([.. parts.DistinctBy(p => p.Number)], root.Value) : null;
    }

    /// <summary>The file again.</summary>
    /// <param name="dice">How it is packed, and whether the cross-references are right.</param>
    public byte[] Write(Dice dice)
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var places = new SortedDictionary<int, long>();
        var held = new Dictionary<int, (int Holder, int Index)>();
        var highest = Math.Clamp(Parts.Max(p => p.Number), 1, 5_000);
        var mode = dice.Below(6);
        var packed = mode == 0 ? Parts.Where(p => p.Data is null).ToList() : [];
        foreach (var part in Parts)
        {
            if (mode == 0 && part.Data is null) continue;
            places[part.Number] = file.Length;
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{part.Number} 0 obj\n"));
            if (part.Data is null) Write(file, part.Body);
            else WriteStream(file, part, dice);
            Write(file, "\nendobj\n");
        }

        if (packed.Count > 0)
        {
            var holder = ++highest;
            places[holder] = file.Length;
            WriteHolder(file, holder, packed, dice);
            for (var i = 0; i < packed.Count; i++) held[packed[i].Number] = (holder, i);
        }

        if (dice.OneIn(25)) places[dice.Of([.. places.Keys])] = dice.Below((int)file.Length + 20);
        var start = file.Length;
        if (mode == 0) WriteReferenceStream(file, ++highest, start, places, held, dice);
        else if (mode == 1) Write(file, $"trailer\n<< {Trailer} >>\n");
        else WriteTable(file, highest, places, dice);
        Write(file, string.Create(CultureInfo.InvariantCulture, $"startxref\n{(dice.OneIn(30) ? dice.Below((int)start + 30) : start)}\n%%EOF\n"));
        return file.ToArray();
    }

    private void WriteTable(MemoryStream file, int highest, SortedDictionary<int, long> places, Dice dice)
    {
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {(dice.OneIn(40) ? Nasty.Number(dice) : highest + 1)}\n0000000000 65535 f \n"));
        for (var n = 1; n <= highest; n++) table.Append(CultureInfo.InvariantCulture, $"{places.GetValueOrDefault(n):D10} 00000 {(places.ContainsKey(n) ? 'n' : 'f')} \n");
        var more = dice.OneIn(30) ? $" /Prev {Nasty.Number(dice)}" : dice.OneIn(30) ? string.Create(CultureInfo.InvariantCulture, $" /Prev {file.Length} /XRefStm {file.Length}") : "";
        Write(file, table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {highest + 1} {Trailer}{more} >>\n").ToString());
    }

    private void WriteReferenceStream(MemoryStream file, int self, long start, SortedDictionary<int, long> places, Dictionary<int, (int Holder, int Index)> held, Dice dice)
    {
        places[self] = start;
        var rows = new List<byte>();
        for (var n = 0; n <= self; n++)
        {
            var (kind, a, b) = held.TryGetValue(n, out var h) ? (2, h.Holder, h.Index) : places.TryGetValue(n, out var at) ? (1, (int)at, 0) : (0, 0, 0);
            rows.AddRange([(byte)kind, (byte)(a >> 16), (byte)(a >> 8), (byte)a, (byte)(b >> 8), (byte)b]);
        }

        if (dice.OneIn(10)) rows[dice.Below(rows.Count)] = (byte)dice.Next();
        var widths = dice.OneIn(25) ? $"{Nasty.Number(dice)} {Nasty.Number(dice)} 2" : "1 3 2";
        var body = string.Create(CultureInfo.InvariantCulture, $"<< /Type /XRef /Size {self + 1} /W [{widths}] {Trailer} >>");
        Write(file, string.Create(CultureInfo.InvariantCulture, $"{self} 0 obj\n"));
        WriteStream(file, new PdfPart(self, body, [.. rows], true), dice);
        Write(file, "\nendobj\n");
    }

    private static void WriteHolder(MemoryStream file, int number, List<PdfPart> parts, Dice dice)
    {
        var (list, bodies) = (new StringBuilder(), new StringBuilder());
        foreach (var part in parts)
        {
            list.Append(CultureInfo.InvariantCulture, $"{part.Number} {(dice.OneIn(200) ? Nasty.Number(dice) : bodies.Length.ToString(CultureInfo.InvariantCulture))} ");
            bodies.Append(part.Body).Append('\n');
        }

        var count = dice.OneIn(25) ? Nasty.Number(dice) : parts.Count.ToString(CultureInfo.InvariantCulture);
        var first = dice.OneIn(25) ? Nasty.Number(dice) : list.Length.ToString(CultureInfo.InvariantCulture);
        var more = dice.OneIn(25) ? string.Create(CultureInfo.InvariantCulture, $" /Extends {number} 0 R") : "";
        Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
        WriteStream(file, new PdfPart(number, $"<< /Type /ObjStm /N {count} /First {first}{more} >>", Encoding.Latin1.GetBytes(list.ToString() + bodies), true), dice);
        Write(file, "\nendobj\n");
    }

    /// <summary>Writes a stream, packed as its dictionary says or otherwise, and its length, right or wrong.</summary>
    private static void WriteStream(MemoryStream file, PdfPart part, Dice dice)
    {
        var data = part.Data!;
        var body = part.Body;
        if (part.IsPacked || dice.OneIn(8))
        {
            var names = new List<string>();
            for (var n = part.IsPacked ? dice.OneIn(6) ? 2 : 1 : 1; n > 0; n--)
            {
                var (name, packed) = PdfPacking.Pack(data, dice);
                if (name.Length == 0) continue;
                data = packed;
                names.Insert(0, "/" + name);
            }

            body = Without(body, names.Count > 0 ? $"/Filter [{string.Join(' ', names)}]" : "");
        }

        var length = dice.OneIn(40) ? Nasty.Number(dice) : data.Length.ToString(CultureInfo.InvariantCulture);
        body = Length().Replace(body, "");
        var close = body.LastIndexOf(">>", StringComparison.Ordinal);
        body = close < 0 ? body : body[..close] + " /Length " + length + " " + body[close..];
        Write(file, body + "\nstream\n");
        file.Write(data);
        Write(file, "\nendstream");
    }

    private static string Without(string body, string filter)
    {
        body = Filter().Replace(body, "");
        var close = body.LastIndexOf(">>", StringComparison.Ordinal);
        return close < 0 ? body : body[..close] + " " + filter + body[close..];
    }

    private static int StreamAt(string text, int from, int end)
    {
        var at = text.IndexOf("stream", from, StringComparison.Ordinal);
        return at >= 0 && at < end && text.LastIndexOf(">>", at, StringComparison.Ordinal) >= from ? at : -1;
    }

    private static byte[] DataOf(byte[] bytes, string text, string body, int stream)
    {
        var from = stream + 6;
        if (from < bytes.Length && bytes[from] == '\r') from++;
        if (from < bytes.Length && bytes[from] == '\n') from++;
        var said = Length().Match(body);
        var end = text.IndexOf("endstream", from, StringComparison.Ordinal);
        var to = said.Success && !said.Value.Contains('R', StringComparison.Ordinal) ? from + int.Parse(said.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : end;
        return bytes[from..Math.Clamp(to < from ? end : to, from, bytes.Length)];
    }

    private static bool IsPlainFlate(string body) => body.Contains("/FlateDecode", StringComparison.Ordinal)
        && !body.Contains("/DecodeParms", StringComparison.Ordinal) && !body.Contains("/DCTDecode", StringComparison.Ordinal) && !body.Contains("/ASCII", StringComparison.Ordinal);

    private static byte[]? Unpack(byte[] data)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            zlib.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<PdfPart> Objects(string body, byte[] data)
    {
        var text = Encoding.Latin1.GetString(data);
        var first = int.Parse(First().Match(body).Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var numbers = text[..first].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            var to = i + 3 < numbers.Length ? first + numbers[i + 3] : text.Length;
            yield return new PdfPart(numbers[i], text[(first + numbers[i + 1])..to].Trim(), null, false);
        }
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,5})\s+0\s+obj\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Header();

    [GeneratedRegex(@"/Root\s+[0-9]+\s+[0-9]+\s+R", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Root();

    [GeneratedRegex(@"/Length\s+([0-9]+)(\s+[0-9]+\s+R)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Length();

    [GeneratedRegex(@"/First\s+([0-9]+)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex First();

    [GeneratedRegex(@"/Filter\s*(\[[^\]]*\]|/[A-Za-z0-9]+)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Filter();
}
