using System.Text;
using ItaIngest.StoreTrials;
using ItaIngest.StoreTrials.PowerCut;

namespace ItaIngest.FrontDoor.Tests.StoreTrials;

/// <summary>What rebuilds a disk from the log of strace.</summary>
public sealed class PowerCutTests
{
    private const string Db = "/d/x.db";

    [Fact]
    public void Calls_on_files_of_the_folder_are_told_and_others_are_not()
    {
        var events = Read(
            $"""10    openat(AT_FDCWD<{Hex("/d")}>, "{Hex("x.db")}", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 7<{Hex(Db)}>""",
            $"""10    pwrite64(7<{Hex(Db)}>, "{Hex("abc")}", 3, 4096) = 3""",
            $"""10    ftruncate(7<{Hex(Db)}>, 512)   = 0""",
            $"""10    fdatasync(7<{Hex(Db)}>)        = 0""",
            $"""10    pwrite64(8<{Hex("/elsewhere/y.db")}>, "{Hex("abc")}", 3, 0) = 3""",
            $"""10    unlink("{Hex("/d/x.db-wal")}") = -1 ENOENT (No such file or directory)""",
            $"""10    rename("{Hex("/d/a.part")}", "{Hex("/d/a.copy")}") = 0""",
            $"""10    write(41</dev/null>, "{Hex("stored decision d1\n")}", 19) = 19""");

        events.Should().BeEquivalentTo(
            new DiskEvent[] { new Made(Db, false), new Written(Db, 4096, "abc"u8.ToArray()), new Cut(Db, 512), new Synced(Db), new Renamed("/d/a.part", "/d/a.copy", false), new ItaIngest.StoreTrials.PowerCut.Said("stored decision d1\n") },
            o => o.WithStrictOrdering().RespectingRuntimeTypes());
    }

    [Fact]
    public void A_call_on_two_lines_counts_from_its_second_and_a_report_from_its_first()
    {
        var events = Read(
            $"""10    pwrite64(7<{Hex(Db)}>, "{Hex("abc")}", 3, 0 <unfinished ...>""",
            $"""11    write(2</dev/null>, "{Hex("stored document a\n")}", 18 <unfinished ...>""",
            """10    <... pwrite64 resumed>)           = 3""",
            """11    <... write resumed>)              = 18""");

        events.Should().HaveCount(2);
        events[0].Should().BeOfType<ItaIngest.StoreTrials.PowerCut.Said>();
        events[1].Should().BeOfType<Written>();
    }

    [Fact]
    public void A_call_that_is_not_known_is_no_silence()
    {
        var act = () => Read($"""10    fallocate(7<{Hex(Db)}>, 0, 0, 4096) = 0""");
        act.Should().Throw<InvalidDataException>();
        var cut = () => Read($"""10    write(7<{Hex(Db)}>, "{Hex("abc")}"..., 9000) = 9000""");
        cut.Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void Only_what_was_synced_is_certain()
    {
        var disk = new SimulatedDisk("/d", [(Db, "old"u8.ToArray())]);
        disk.Apply(new Written(Db, 3, "new"u8.ToArray()));
        Text(disk).Should().Be("old");
        disk.HasOpenWrites(Db).Should().BeTrue();
        disk.Apply(new Synced(Db));
        Text(disk).Should().Be("oldnew");
        disk.HasOpenWrites(Db).Should().BeFalse();
        disk.Apply(new Cut(Db, 1));
        Text(disk).Should().Be("oldnew");
        disk.Apply(new Written(Db, -1, "!"u8.ToArray()));
        disk.Apply(new Synced(Db));
        Text(disk).Should().Be("o!");
    }

    [Fact]
    public void A_name_is_certain_when_its_folder_was_synced()
    {
        var disk = new SimulatedDisk("/d", []);
        disk.Apply(new Made(Db, false));
        disk.Apply(new Written(Db, 0, "x"u8.ToArray()));
        disk.Apply(new Synced(Db));
        disk.Safe().Should().BeEmpty();
        disk.Apply(new Synced("/d"));
        Text(disk).Should().Be("x");
        disk.Apply(new Renamed(Db, "/d/y", false));
        disk.Apply(new Gone("/d/y"));
        disk.Safe().Should().ContainSingle().Which.Path.Should().Be(Db);
        disk.Apply(new Synced("/d"));
        disk.Safe().Should().BeEmpty();
    }

    [Fact]
    public void Of_what_was_not_synced_anything_may_arrive()
    {
        var disk = new SimulatedDisk("/d", [(Db, new byte[2048])]);
        disk.Apply(new Written(Db, 0, [.. Enumerable.Repeat((byte)1, 1024)]));
        disk.Apply(new Written(Db, 1024, [.. Enumerable.Repeat((byte)2, 1024)]));

        var seen = Enumerable.Range(0, 200).Select(i => disk.Some(new Random(i)).Single().Content).Select(c => $"{c[0]}{c[600]}{c[1024]}{c[1600]}").ToHashSet(StringComparer.Ordinal);

        seen.Should().BeEquivalentTo("0000", "1100", "0020", "0022", "1120", "1122");
    }

    [Fact]
    public void A_disk_that_lies_about_syncs_loses()
    {
        var disk = new SimulatedDisk("/d", [(Db, "old"u8.ToArray())], believesSyncs: false);
        disk.Apply(new Written(Db, 0, "new"u8.ToArray()));
        disk.Apply(new Synced(Db));
        Text(disk).Should().Be("old");
    }

    [Fact]
    public void What_was_reported_and_is_not_found_is_different()
    {
        var reported = Stored.ReportedBy("1 of 3 files\nstored document a b.txt\nstored decision d1\n");
        reported.Count.Should().Be(2);

        Row.Of("x", reported, reported, "").IsGood.Should().BeTrue();
        Row.Of("x", reported, Stored.Nothing, "").IsGood.Should().BeFalse();
        Row.Sum("y", [Row.Of("x", reported, reported, ""), Row.Of("x", reported, Stored.Nothing, "")]).IsGood.Should().BeFalse();
    }

    private static string Text(SimulatedDisk disk) => Encoding.UTF8.GetString(disk.Safe().Single().Content);

    private static List<DiskEvent> Read(params string[] lines) => [.. StraceLog.Read(lines, "/d")];

    private static string Hex(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"\\x{b:x2}"));
}
