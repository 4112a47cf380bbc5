using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Tests.Extractors.Intake;

/// <summary>A script stands in for LibreOffice, so that these tests hold on machines without it.</summary>
public sealed class OfficeConverterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private OfficeConverter Office(string script, int seconds = 20)
    {
        var program = folder.Write("soffice", "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'LibreOffice 24.2.7.2 420(Build:2)'; exit 0; fi\n" + script);
        folder.Permit("soffice", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new OfficeConverter(program, TimeSpan.FromSeconds(seconds));
    }

    private ReceivedFile Receive(OfficeConverter office, string name = "r.rtf", string text = "{\\rtf1 x}") =>
        new FileReceiver(Limits.Default, office).Receive(new FoundFile(folder.Write(name, text), name, null));

    [Fact]
    public void A_converted_file_keeps_its_own_hash_and_says_what_converted_it()
    {
        folder.Write("made.docx", ZipMaker.Docx());
        // The last argument is the input; --outdir stands before it.
        var received = Receive(Office($"for a; do before=$last; last=$a; done\ncp {folder.At("made.docx")} \"$before/in.docx\""));
        received.Refusal.Should().BeNull();
        received.Source.Format.Should().Be(ItaIngest.Documents.DocumentFormat.Docx);
        received.Source.Length.Should().Be(9);
        received.Content.Length.Should().Be(ZipMaker.Docx().Length);
        received.Notes.Should().ContainSingle(n => n.Code == "converted").Which.Text.Should().Be("rtf|docx|LibreOffice 24.2.7.2");
    }

    [Theory]
    [InlineData("exit 77", "rtf|exit 77")]
    [InlineData("exit 0", "rtf|no-output")]
    public void A_conversion_that_fails_is_a_refusal_with_its_reason(string script, string note)
    {
        var received = Receive(Office(script));
        received.Refusal.Should().Be(new Refusal(RefusalReason.NeedsConversion, "rtf"));
        received.Notes.Should().ContainSingle(n => n.Code == "conversion-failed").Which.Text.Should().Be(note);
    }

    [Fact]
    public void A_conversion_that_hangs_is_ended() =>
        Receive(Office("sleep 60", seconds: 1)).Notes.Should().ContainSingle(n => n.Text == "rtf|timeout");

    [Fact]
    public void A_program_that_is_not_there_is_a_refusal() =>
        Receive(new OfficeConverter(folder.At("nothing"))).Notes.Should().ContainSingle(n => n.Text == "rtf|not-started");

    [Fact]
    public void Nothing_stays_behind()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "ita-convert-*");
        Receive(Office("exit 1"));
        Directory.GetDirectories(Path.GetTempPath(), "ita-convert-*").Should().BeEquivalentTo(before);
    }
}
