using System.IO.Compression;
using System.Text;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>One good file among bad ones: the good one is read, each bad one is named with a reason and what to do.</summary>
public sealed class BadFilesTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void One_good_file_among_bad_ones_is_read_and_every_bad_one_is_named_with_a_reason()
    {
        desk.Write("in/good.txt", Desk.Report());
        var bad = WriteBadFiles();
        using var writer = new RestlessWriter(desk.At("in/changing.txt"));

        var said = Ita.Run(desk.Folder, ["ingest", "in", "--db", "out/ita.db", "--json"]);

        said.Exit.Should().Be(1, said.All);
        var answer = JsonNodeOf(said.Out);
        var outcomes = answer["files"]!.AsArray().ToDictionary(f => (string)f!["path"]!, f => f!, StringComparer.Ordinal);
        outcomes.Keys.Should().BeEquivalentTo([.. bad.Keys, "good.txt"]);
        ((string)outcomes["good.txt"]["outcome"]!).Should().BeOneOf("clean", "flagged");
        foreach (var (path, reason) in bad)
        {
            ((string?)outcomes[path]["outcome"]).Should().Be("refused", "of {0}", path);
            ((string?)outcomes[path]["refusal"]!["reason"]).Should().Be(reason, "of {0}", path);
            ((string?)outcomes[path]["refusal"]!["text"]).Should().NotBeNullOrEmpty();
            ((string?)outcomes[path]["refusal"]!["todo"]).Should().NotBeNullOrEmpty();
        }

        bad.Count.Should().BeGreaterThanOrEqualTo(20);
    }

    [Fact]
    public void The_summary_names_every_bad_file_with_a_reason_and_shows_no_stack_trace()
    {
        desk.Write("in/good.txt", Desk.Report());
        var bad = WriteBadFiles().Keys.Where(p => p != "changing.txt").ToList();

        var said = Ita.Run(desk.Folder, ["ingest", "in"]);

        said.Exit.Should().Be(1, said.All);
        var lines = said.Out.Split('\n');
        foreach (var path in bad)
        {
            var at = Array.FindIndex(lines, l => l.TrimEnd() == "  " + path);
            at.Should().BePositive("{0} is named in\n{1}", path, said.Out);
            lines[at + 1].Should().StartWith("      ").And.NotStartWith("      To do");
            lines[at + 2].Should().StartWith("      To do: ");
        }

        said.All.Should().NotContain("   at ").And.NotContain("Exception");
        said.Out.TrimEnd().Split('\n')[^1].Should().StartWith("Next: ita ");
    }

    [Fact]
    public void A_second_run_leaves_everything_as_it_stands_and_ends_alike()
    {
        desk.Write("in/good.txt", Desk.Report());
        var bad = WriteBadFiles().Keys.Where(p => p != "changing.txt").ToList();
        Ita.Run(desk.Folder, ["ingest", "in"]).Exit.Should().Be(1);

        var again = Ita.Run(desk.Folder, ["ingest", "in", "--json"]);

        again.Exit.Should().Be(1, again.All);
        JsonNodeOf(again.Out)["files"]!.AsArray().Select(f => (string)f!["change"]!).Should().OnlyContain(c => c == "unchanged").And.HaveCount(bad.Count + 1);

        var forced = Ita.Run(desk.Folder, ["ingest", "in", "--json", "--force"]);
        JsonNodeOf(forced.Out)["files"]!.AsArray().Select(f => (string)f!["change"]!).Should().OnlyContain(c => c == "again");
    }

    private static System.Text.Json.Nodes.JsonNode JsonNodeOf(string text) => System.Text.Json.Nodes.JsonNode.Parse(text)!;

    /// <summary>The bad files with the reason that each must be given. "changing.txt" is written by whoever wants it to change.</summary>
    private Dictionary<string, string> WriteBadFiles()
    {
        var report = Desk.Docx("<w:p><w:r><w:t>ข้อความ</w:t></w:r></w:p>");
        var bad = new Dictionary<string, string>(StringComparer.Ordinal);

        void Put(string path, byte[] bytes, string reason)
        {
            desk.Write("in/" + path, bytes);
            bad.Add(path, reason);
        }

        Put("nothing.txt", [], "empty");
        Put("nothing.docx", [], "empty");
        Put("cut.docx", report[..(report.Length / 2)], "damaged");
        Put("password.docx", CompoundFile("EncryptedPackage"), "encrypted");
        Put("old.xls", CompoundFile("Workbook"), "needsConversion");
        Put("old.doc", CompoundFile("WordDocument"), "needsConversion");
        Put("scan.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[100]], "image");
        Put("photo.docx", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF"u8, .. new byte[100]], "image");
        Put("report.pdf", [.. "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8], "empty");
        Put("~$report.docx", new byte[162], "lockFile");
        Put("rubbish.bin", [.. Enumerable.Range(0, 5000).Select(i => (byte)(((i * 7919) ^ (i >> 3)) & 0xFF))], "otherFormat");
        Put("program.exe", [.. "MZ"u8, .. new byte[500]], "otherFormat");
        Put("archive.zip", Zip(("notes.txt", "x"u8.ToArray())), "otherFormat");
        Put("bomb.docx", Desk.Docx("<w:p><w:r><w:t>" + new string('0', 8 << 20) + "</w:t></w:r></w:p>"), "bomb");
        Put("deep.html", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 50_000)) + "x"), "tooDeep");
        Put("moit.txt", File.ReadAllBytes(Path.Combine(Ita.Repository, "fixtures/rules/schemes/moit.txt")), "otherScheme");

        Directory.CreateDirectory(desk.At("in/folder.docx"));
        bad.Add("folder.docx", "notAFile");
        desk.Fifo("in/pipe.txt");
        bad.Add("pipe.txt", "notAFile");
        desk.Link("in/dangling.html", "nowhere.html");
        bad.Add("dangling.html", "brokenLink");
        desk.Link("in/ring-a.txt", "ring-b.txt");
        desk.Link("in/ring-b.txt", "ring-a.txt");
        bad.Add("ring-a.txt", "brokenLink");
        bad.Add("ring-b.txt", "brokenLink");
        desk.Link("in/above", "..");
        bad.Add("above", "brokenLink");
        bad.Add("changing.txt", "changedWhileRead");
        return bad;
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An OLE compound file with one stream of that name: what password-protected and old Office files are.</summary>
    private static byte[] CompoundFile(string stream)
    {
        var file = new byte[512 * 4];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Put16(0x18, 0x3E);
        Put16(0x1A, 3);
        Put16(0x1C, 0xFFFE);
        Put16(0x1E, 9);
        Put16(0x20, 6);
        Put32(0x2C, 1);
        Put32(0x30, 1);
        Put32(0x38, 4096);
        Put32(0x3C, unchecked((int)0xFFFFFFFE));
        Put32(0x44, unchecked((int)0xFFFFFFFE));
        Put32(0x4C, 0);
        for (var i = 1; i < 109; i++) Put32(0x4C + (4 * i), -1);
        Put32(512, unchecked((int)0xFFFFFFFD));
        Put32(516, unchecked((int)0xFFFFFFFE));
        Put32(520, unchecked((int)0xFFFFFFFE));
        for (var i = 3; i < 128; i++) Put32(512 + (4 * i), -1);
        Entry(0, "Root Entry", 5, child: 1, start: unchecked((int)0xFFFFFFFE), size: 0);
        Entry(1, stream, 2, child: -1, start: 2, size: 512);
        return file;

        void Put16(int at, int value) => BitConverter.TryWriteBytes(file.AsSpan(at), (ushort)value);

        void Put32(int at, int value) => BitConverter.TryWriteBytes(file.AsSpan(at), value);

        void Entry(int index, string name, byte type, int child, int start, int size)
        {
            var at = 1024 + (128 * index);
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            Put16(at + 0x40, (name.Length + 1) * 2);
            file[at + 0x42] = type;
            file[at + 0x43] = 1;
            Put32(at + 0x44, -1);
            Put32(at + 0x48, -1);
            Put32(at + 0x4C, child);
            Put32(at + 0x74, start);
            Put32(at + 0x78, size);
        }
    }
}
