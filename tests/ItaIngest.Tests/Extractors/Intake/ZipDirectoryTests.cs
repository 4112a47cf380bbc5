using System.Buffers.Binary;
using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Tests.Extractors.Intake;

public sealed class ZipDirectoryTests
{
    private const uint Local = 0x04034b50;
    private const uint Central = 0x02014b50;
    private const uint End = 0x06054b50;

    private static RefusalReason? Reason(byte[] bytes, Limits? limits = null) => ZipDirectory.Check(bytes, limits ?? Limits.Default).Refusal?.Reason;

    private static byte[] With(byte[] bytes, int at, params byte[] value)
    {
        value.CopyTo(bytes, at);
        return bytes;
    }

    [Fact]
    public void An_honest_container_is_listed_with_its_sizes()
    {
        var check = ZipDirectory.Check(ZipMaker.Docx(("word/media/a.png", new byte[5000])), Limits.Default);
        check.Refusal.Should().BeNull();
        check.Faulty.Should().BeEmpty();
        check.Entries.Select(e => (e.Name, e.Length)).Should().Equal(("[Content_Types].xml", ZipMaker.DocxTypes.Length), ("word/document.xml", 4), ("word/media/a.png", 5000));
    }

    [Fact]
    public void An_entry_can_be_unpacked_within_a_limit()
    {
        var bytes = ZipMaker.Docx();
        var entry = ZipDirectory.List(bytes).Entries[1];
        Encoding.ASCII.GetString(ZipDirectory.Read(bytes, entry, 4)!).Should().Be("<w/>");
        ZipDirectory.Read(bytes, entry, 3).Should().BeNull();
    }

    [Fact]
    public void A_truncated_container_is_damaged_wherever_it_ends()
    {
        var whole = ZipMaker.Docx();
        for (var length = 4; length < whole.Length; length += 7) Reason(whole[..length]).Should().Be(RefusalReason.Damaged);
    }

    [Fact]
    public void A_bomb_is_found_by_what_really_comes_out()
    {
        var bomb = ZipMaker.Docx(("word/x.xml", new byte[20 << 20]));
        Reason(bomb).Should().Be(RefusalReason.Bomb, "a thousand to one is more than the ratio");
        // The same with a small size stated: nobody believes it.
        var at = ZipMaker.Last(bomb, Central);
        BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(at + 24), 100);
        Reason(bomb).Should().Be(RefusalReason.Bomb);
    }

    [Fact]
    public void Totals_and_counts_are_limited()
    {
        var random = new byte[60_000];
        new Random(1).NextBytes(random);
        var zip = ZipMaker.Docx([.. Enumerable.Range(0, 10).Select(i => ($"m/{i}.bin", random))]);
        Reason(zip).Should().BeNull();
        Reason(zip, Limits.Default with { ZipTotalBytes = 500_000 }).Should().Be(RefusalReason.Bomb);
        Reason(zip, Limits.Default with { ZipEntryBytes = 50_000 }).Should().Be(RefusalReason.Bomb);
        Reason(zip, Limits.Default with { ZipEntries = 11 }).Should().Be(RefusalReason.Bomb);
    }

    [Fact]
    public void A_bomb_costs_no_more_than_its_limit()
    {
        var bomb = ZipMaker.Docx(("word/x.xml", new byte[100 << 20]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reason(bomb).Should().Be(RefusalReason.Bomb);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(4 << 20);
    }

    [Theory]
    [InlineData("../x.xml")]
    [InlineData("word/../../x.xml")]
    [InlineData("/x.xml")]
    [InlineData("\\x.xml")]
    [InlineData("C:\\x.xml")]
    [InlineData("word\\..\\x.xml")]
    public void Names_that_lead_out_are_refused(string name) => Reason(ZipMaker.Docx((name, [1]))).Should().Be(RefusalReason.Damaged);

    [Fact]
    public void Two_entries_of_one_name_are_refused() =>
        Reason(ZipMaker.Docx(("word/DOCUMENT.xml", [1]))).Should().Be(RefusalReason.Damaged, "one program reads the first, another the last");

    [Fact]
    public void A_password_is_told()
    {
        var zip = ZipMaker.Docx();
        Reason(With(zip, ZipMaker.First(zip, Central) + 8, 1, 0)).Should().Be(RefusalReason.Encrypted);
    }

    [Fact]
    public void Overlapping_entries_are_a_bomb()
    {
        // A record whose bytes begin inside of another's: quoted, as the 2019 bombs do.
        Reason(Quoted()).Should().Be(RefusalReason.Bomb);
    }

    [Fact]
    public void A_name_that_its_own_header_does_not_bear_is_damage()
    {
        var zip = ZipMaker.Docx();
        zip[ZipMaker.Last(zip, Local) + 30] ^= 1;
        Reason(zip).Should().Be(RefusalReason.Damaged);
    }

    [Fact]
    public void More_entries_than_are_counted_are_damage()
    {
        var zip = ZipMaker.Docx();
        var end = ZipMaker.Last(zip, End);
        With(zip, end + 8, 1, 0, 1, 0);
        Reason(zip).Should().Be(RefusalReason.Damaged);
    }

    [Fact]
    public void Changed_text_is_damage_and_a_changed_image_is_named()
    {
        var random = new byte[3000];
        new Random(2).NextBytes(random);
        var zip = ZipMaker.Docx(("word/media/a.png", random));
        var entry = ZipDirectory.List(zip).Entries[2];
        zip[(int)entry.Data + 1500] ^= 0xFF;
        ZipDirectory.Check(zip, Limits.Default).Should().Match<ZipCheck>(c => c.Refusal == null && c.Faulty.Count == 1);

        var text = ZipMaker.Docx(("word/styles.xml", random));
        text[(int)ZipDirectory.List(text).Entries[2].Data + 1500] ^= 0xFF;
        Reason(text).Should().Be(RefusalReason.Damaged);
    }

    [Fact]
    public void Any_bytes_changed_anywhere_are_answered()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 3000; round++)
        {
            var zip = ZipMaker.Docx(("word/media/a.png", new byte[100]));
            for (var i = random.Next(1, 6); i > 0; i--) zip[random.Next(zip.Length)] = (byte)random.Next(256);
            var check = ZipDirectory.Check(zip, Limits.Default);
            if (check.Refusal is null)
                foreach (var entry in check.Entries.Where(e => !check.Faulty.Contains(e.Name)))
                    ZipDirectory.Read(zip, entry, Limits.Default.ZipEntryBytes).Should().HaveCount((int)entry.Length);
        }
    }

    /// <summary>A container with a second entry whose header stands inside of the first one's stored bytes.</summary>
    private static byte[] Quoted()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var inner = Header("inner", 4);
        var payload = inner.Concat(new byte[4]).ToArray();
        var outer = Header("outer", payload.Length);
        writer.Write(outer);
        writer.Write(payload);
        var directory = (int)stream.Position;
        writer.Write(Record("outer", payload.Length, 0));
        writer.Write(Record("inner", 4, outer.Length));
        var length = (int)stream.Position - directory;
        writer.Write(End);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write((ushort)2);
        writer.Write((ushort)2);
        writer.Write(length);
        writer.Write(directory);
        writer.Write((ushort)0);
        return stream.ToArray();
    }

    private static byte[] Header(string name, int length)
    {
        var header = new byte[30 + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Local);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(18), length);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(22), length);
        header[26] = (byte)name.Length;
        Encoding.ASCII.GetBytes(name).CopyTo(header, 30);
        return header;
    }

    private static byte[] Record(string name, int length, int offset)
    {
        var record = new byte[46 + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(record, Central);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(20), length);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(24), length);
        record[28] = (byte)name.Length;
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(42), offset);
        Encoding.ASCII.GetBytes(name).CopyTo(record, 46);
        return record;
    }
}
