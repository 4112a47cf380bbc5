using System.Net.Sockets;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Tests.Extractors.Intake;

public sealed class FileFinderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string[] Found(params string[] paths) =>
        [.. new FileFinder().Find(paths.Length == 0 ? [folder.Root] : paths).Select(f => f.Refusal is null ? f.RelativePath : $"{f.RelativePath} {f.Refusal.Reason}")];

    [Fact]
    public void Files_come_in_ordinal_order_of_their_path()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "a.txt", "ก.txt", "B.txt", "a/ข/1.docx" }) folder.Write(name, "x");
        Found().Should().Equal("B.txt", "a.txt", "a/z.txt", "a/ข/1.docx", "b.txt", "ก.txt");
    }

    [Fact]
    public void A_file_that_is_given_itself_goes_by_its_name_and_once() =>
        Found(folder.Write("x/y.docx", "x"), folder.At("x/y.docx")).Should().Equal("y.docx");

    [Fact]
    public void A_path_that_is_not_there_is_accounted_for() => Found(folder.At("gone.docx")).Should().Equal("gone.docx ChangedWhileRead");

    [Fact]
    public void A_directory_named_like_a_report_is_listed_and_walked()
    {
        folder.Write("x.docx/inside.txt", "x");
        folder.Write("plain/inside.txt", "x");
        Found().Should().Equal("plain/inside.txt", "x.docx NotAFile", "x.docx/inside.txt");
    }

    [Fact]
    public void Companions_of_the_root_are_not_reports_and_others_of_that_name_are()
    {
        foreach (var name in new[] { "sources.csv", "agencies.csv", "deep/sources.csv", "r.txt" }) folder.Write(name, "x");
        Found().Should().Equal("deep/sources.csv", "r.txt");
        FileFinder.IsCompanion("Sources.CSV").Should().BeTrue();
        FileFinder.IsCompanion("deep/sources.csv").Should().BeFalse();
    }

    [Fact]
    public void What_belongs_to_the_system_is_left_out_but_a_dot_file_named_like_a_report_is_not()
    {
        foreach (var name in new[] { ".DS_Store", "Thumbs.db", "desktop.ini", ".git/config.txt", ".hidden.docx", ".bashrc", "__MACOSX/._r.docx", "r.docx" }) folder.Write(name, "x");
        Found().Should().Equal(".hidden.docx", "r.docx");
    }

    [Fact]
    public void Lock_files_are_named()
    {
        folder.Write("~$report.docx", "x");
        folder.Write(".~lock.report.odt#", "x");
        Found().Should().Equal(".~lock.report.odt# LockFile", "~$report.docx LockFile");
    }

    [Fact]
    public void Fifos_and_sockets_are_told_without_opening()
    {
        folder.Fifo("pipe.docx");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.At("s.docx")));
        File.CreateSymbolicLink(folder.At("null.txt"), "/dev/null");
        File.CreateSymbolicLink(folder.At("to-pipe.txt"), folder.At("pipe.docx"));
        Found().Should().Equal("null.txt NotAFile", "pipe.docx NotAFile", "s.docx NotAFile", "to-pipe.txt NotAFile");
    }

    [Fact]
    public void Links_that_lead_nowhere_or_round_are_broken()
    {
        File.CreateSymbolicLink(folder.At("dangling.docx"), folder.At("gone"));
        File.CreateSymbolicLink(folder.At("one.docx"), folder.At("two.docx"));
        File.CreateSymbolicLink(folder.At("two.docx"), folder.At("one.docx"));
        Directory.CreateSymbolicLink(folder.At("up"), folder.Root);
        folder.Write("deep/r.txt", "x");
        Directory.CreateSymbolicLink(folder.At("deep/up"), folder.Root);
        Directory.CreateSymbolicLink(folder.At("deep/self"), folder.At("deep/self"));
        Found().Should().Equal("dangling.docx BrokenLink", "deep/r.txt", "deep/self BrokenLink", "deep/up BrokenLink", "one.docx BrokenLink", "two.docx BrokenLink", "up BrokenLink");
    }

    [Fact]
    public void A_link_to_a_file_is_that_file_under_its_own_path()
    {
        folder.Write("real.txt", "x");
        File.CreateSymbolicLink(folder.At("link.txt"), folder.At("real.txt"));
        Found().Should().Equal("link.txt", "real.txt");
    }

    [Fact]
    public void A_linked_folder_is_walked_once_and_only_when_it_lies_outside()
    {
        using var outside = new TemporaryFolder();
        outside.Write("o.txt", "x");
        Directory.CreateSymbolicLink(outside.At("back"), folder.Root);
        folder.Write("z/in.txt", "x");
        Directory.CreateSymbolicLink(folder.At("a-to-z"), folder.At("z"));
        Directory.CreateSymbolicLink(folder.At("out1"), outside.Root);
        Directory.CreateSymbolicLink(folder.At("out2"), outside.Root);
        Found().Should().Equal("out1/o.txt", "z/in.txt");
    }

    [Fact]
    public void Folders_that_link_to_each_other_end()
    {
        for (var i = 0; i < 12; i++) folder.Write($"d{i:00}/f.txt", "x");
        for (var i = 0; i < 12; i++)
            for (var j = 0; j < 12; j++) Directory.CreateSymbolicLink(folder.At($"d{i:00}/to{j:00}"), folder.At($"d{j:00}"));
        var found = Found();
        found.Where(f => f.EndsWith("f.txt", StringComparison.Ordinal)).Should().HaveCount(12);
        found.Where(f => f.EndsWith("BrokenLink", StringComparison.Ordinal)).Should().HaveCount(12, "each folder links to itself once");
    }

    [UnprivilegedFact]
    public void A_folder_that_cannot_be_read_is_listed()
    {
        folder.Write("closed/r.txt", "x");
        folder.Permit("closed", UnixFileMode.None);
        Found().Should().Equal("closed NoAccess");
        folder.Permit("closed", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
