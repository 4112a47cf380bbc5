using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Tests.Extractors.Intake;

public sealed class FileReceiverTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private ReceivedFile Receive(string name, byte[] bytes, Limits? limits = null, OfficeConverter? converter = null)
    {
        folder.Write(name, bytes);
        return new FileReceiver(limits ?? Limits.Default, converter).Receive(new FileFinder().Find([folder.At(name)]).Single());
    }

    [Fact]
    public void A_report_is_received_with_its_hash_format_and_bytes()
    {
        var received = Receive("r.docx", ZipMaker.Docx());
        received.Refusal.Should().BeNull();
        received.Notes.Should().BeEmpty();
        received.Source.Should().Be(new SourceFile(Convert.ToHexStringLower(SHA256.HashData(ZipMaker.Docx())), "r.docx", ItaIngest.Documents.DocumentFormat.Docx, ZipMaker.Docx().Length));
        received.Content.ToArray().Should().Equal(ZipMaker.Docx());
    }

    [Theory]
    [InlineData("r.pdf", ".pdf|docx")]
    [InlineData("r.DOC", ".DOC|docx")]
    [InlineData("r.zip", ".zip|docx")]
    [InlineData("r.docm", null)]
    [InlineData("r", null)]
    [InlineData("r.final", null)]
    public void A_name_that_lies_is_noted(string name, string? expected) =>
        Receive(name, ZipMaker.Docx()).Notes.Where(n => n.Code == "name-lies").Select(n => n.Text).SingleOrDefault().Should().Be(expected);

    [Fact]
    public void An_image_named_docx_is_refused_as_an_image_and_the_name_noted()
    {
        var received = Receive("r.docx", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0]);
        received.Refusal.Should().Be(new Refusal(RefusalReason.Image, "png"));
        received.Notes.Should().ContainSingle(n => n.Code == "name-lies" && n.Text == ".docx|png" && n.Kind == NoteKind.Info);
    }

    [Fact]
    public void Empty_files_are_empty() => Receive("r.docx", []).Refusal!.Reason.Should().Be(RefusalReason.Empty);

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        var received = Receive("r.txt", new byte[101], Limits.Default with { FileBytes = 100 });
        received.Refusal.Should().Be(new Refusal(RefusalReason.TooBig) { Limit = new PassedLimit("file-bytes", 100) });
        received.Source.Length.Should().Be(101);
        received.Content.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void What_was_found_unreadable_stays_so_and_two_of_them_stay_two()
    {
        folder.Fifo("a.docx");
        folder.Fifo("b.docx");
        var received = new FileFinder().Find([folder.Root]).Select(new FileReceiver(Limits.Default).Receive).ToList();
        received.Should().OnlyContain(r => r.Refusal!.Reason == RefusalReason.NotAFile);
        received.Select(r => r.Source.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_file_that_vanished_since_it_was_found_is_refused()
    {
        var found = new FileFinder().Find([folder.Write("r.txt", "x")]).Single();
        File.Delete(found.FullPath);
        new FileReceiver(Limits.Default).Receive(found).Refusal.Should().Be(new Refusal(RefusalReason.ChangedWhileRead, "vanished"));
    }

    [UnprivilegedFact]
    public void A_file_without_the_right_to_read_it_is_refused()
    {
        folder.Write("r.txt", "x");
        folder.Permit("r.txt", UnixFileMode.None);
        new FileReceiver(Limits.Default).Receive(new FileFinder().Find([folder.At("r.txt")]).Single()).Refusal!.Reason.Should().Be(RefusalReason.NoAccess);
    }

    [Theory]
    [InlineData(100, 60)]
    [InlineData(100, 101)]
    public void Fewer_or_more_bytes_than_announced_mean_that_it_changed(int announced, int real)
    {
        using var stream = new AnnouncedStream(announced, new byte[real]);
        WholeFile.Read(stream, Limits.Default).Refusal!.Reason.Should().Be(RefusalReason.ChangedWhileRead);
    }

    [Fact]
    public void A_file_of_the_kernel_announces_more_than_it_has()
    {
        const string Shrinking = "/sys/kernel/mm/transparent_hugepage/enabled";
        if (!File.Exists(Shrinking)) return;
        File.CreateSymbolicLink(folder.At("r.txt"), Shrinking);
        new FileReceiver(Limits.Default).Receive(new FileFinder().Find([folder.Root]).Single()).Refusal!.Reason.Should().Be(RefusalReason.ChangedWhileRead);
    }

    [Fact]
    public void Without_an_office_program_its_files_are_refused_by_name() =>
        Receive("r.rtf", "{\\rtf1 x}"u8.ToArray()).Refusal.Should().Be(new Refusal(RefusalReason.NeedsConversion, "rtf"));

    [Fact]
    public void Any_bytes_under_any_name_are_received_or_refused()
    {
        var receiver = new FileReceiver(Limits.Default);
        var path = folder.At("x.bin");
        byte[][] seeds = [ZipMaker.Docx(), "<html><body><table><tr><td>1"u8.ToArray(), Encoding.Unicode.GetBytes("\uFEFFคะแนน 98.50"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1400]], "From: x\nContent-Type: multipart/related\n\n"u8.ToArray(), "%PDF-1.4 x"u8.ToArray()];
        var changed = ArbMap.Default.GeneratorFor<byte[]>().Select(b => b ?? []).SelectMany(noise =>
            Gen.Choose(0, seeds.Length - 1).SelectMany(which => Gen.Choose(0, seeds[which].Length).Select(at => (byte[])[.. seeds[which][..at], .. noise, .. seeds[which][Math.Min(at + noise.Length, seeds[which].Length)..]])));
        var any = Gen.OneOf(ArbMap.Default.GeneratorFor<byte[]>().Select(b => b ?? []), changed);
        Prop.ForAll(any.ToArbitrary(), bytes =>
        {
            File.WriteAllBytes(path, bytes);
            var received = receiver.Receive(new FoundFile(path, "x.bin", null));
            return received.Source.Length == bytes.Length
                && (received.Refusal is null) == (received.Source.Format != ItaIngest.Documents.DocumentFormat.Unknown);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20260101, 1));
    }

    private sealed class AnnouncedStream(long announced, byte[] bytes) : MemoryStream(bytes)
    {
        public override long Length => announced;
    }
}
