using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Queue;

namespace ItaIngest.Tests.Queue;

public sealed class WorkMessageJsonTests
{
    private static readonly WorkMessage Sample = new(
        WorkKind.File,
        "2568/a.pdf",
        new string('0', 64),
        new WorkOptions(true, false, new Dictionary<string, long>(StringComparer.Ordinal) { ["seconds"] = 7 }),
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        "0.6.0");

    private static Gen<string> Part { get; } = Gen.Elements("a", "รายงาน", "x y", "...", "..a", "ก\"ข", "#", "a:b", "😀").NonEmptyListOf().Select(p => string.Concat(p));

    private static Gen<WorkMessage> AnyMessage { get; } =
        from parts in Part.NonEmptyListOf()
        from isList in Gen.Elements(true, false)
        from ocr in Gen.Elements(true, false)
        from force in Gen.Elements(true, false)
        from limits in Gen.Choose(0, 1000).ListOf()
        from ticks in Gen.Choose(0, int.MaxValue)
        select new WorkMessage(
            isList ? WorkKind.Lists : WorkKind.File,
            isList ? "" : "p" + string.Join('/', parts),
            isList ? null : new string('a', 64),
            new WorkOptions(ocr, force, limits.Distinct().ToDictionary(l => $"limit-{l}", l => (long)l, StringComparer.Ordinal)),
            DateTimeOffset.UnixEpoch.AddTicks(ticks),
            "1");

    [Fact]
    public void What_is_written_is_read_as_it_was() => Prop.ForAll(AnyMessage.ToArbitrary(), message =>
    {
        var read = WorkMessageJson.Read(WorkMessageJson.Write(message));
        read.Message.Should().BeEquivalentTo(message, read.Detail);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_bytes_come_there_is_an_answer() => Prop.ForAll<byte[]>(bytes =>
    {
        var read = WorkMessageJson.Read(bytes);
        (read.Message is null).Should().Be(read.Reason is not null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_with_bytes_changed_is_a_message_or_has_a_reason() => Prop.ForAll(
        (from message in AnyMessage from at in Gen.Choose(0, 10_000) from with in Gen.Choose(0, 255) select (message, at, with)).ToArbitrary(),
        c =>
        {
            var bytes = WorkMessageJson.Write(c.message);
            bytes[c.at % bytes.Length] = (byte)c.with;
            var read = WorkMessageJson.Read(bytes);
            (read.Message is null).Should().Be(read.Reason is not null);
            if (read.Message is { Kind: WorkKind.File } file) WorkPath.Fault(file.Path).Should().BeNull();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("a/../../b.txt")]
    [InlineData("..\\a.txt")]
    [InlineData("a\\..\\..\\b.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("\\\\server\\share")]
    [InlineData("C:\\a.txt")]
    [InlineData("c:a.txt")]
    [InlineData("a\0b")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a/")]
    [InlineData("")]
    public void A_path_that_leads_out_of_the_root_is_none(string path) =>
        WorkMessageJson.Read(WorkMessageJson.Write(Sample with { Path = path })).Should().BeEquivalentTo(new { Message = (WorkMessage?)null, Reason = DeadReason.BadPath });

    [Theory]
    [InlineData("version", "2", DeadReason.OtherVersion)]
    [InlineData("version", "1.5", DeadReason.OtherVersion)]
    [InlineData("version", "\"1\"", DeadReason.NotAMessage)]
    [InlineData("kind", "\"folder\"", DeadReason.OtherKind)]
    [InlineData("kind", "null", DeadReason.OtherKind)]
    [InlineData("kind", "7", DeadReason.NotAMessage)]
    [InlineData("path", "null", DeadReason.BadPath)]
    [InlineData("path", "\"\\ud800\"", DeadReason.NotAMessage)]
    [InlineData("sha256", "\"abc\"", DeadReason.NotAMessage)]
    [InlineData("options", "{}", DeadReason.NotAMessage)]
    [InlineData("options", "{\"ocr\":1,\"force\":false,\"limits\":{}}", DeadReason.NotAMessage)]
    [InlineData("options", "{\"ocr\":true,\"force\":false,\"limits\":{\"seconds\":1.5}}", DeadReason.NotAMessage)]
    [InlineData("enqueuedAt", "\"yesterday\"", DeadReason.NotAMessage)]
    [InlineData("program", "null", DeadReason.NotAMessage)]
    [InlineData("more", "1", DeadReason.NotAMessage)]
    public void A_field_that_is_not_as_it_should_be_is_told(string field, string value, string reason)
    {
        var json = JsonNode.Parse(WorkMessageJson.Write(Sample))!.AsObject();
        json.Remove(field);
        var text = json.ToJsonString()[..^1] + $",\"{field}\":{value}}}";

        WorkMessageJson.Read(Encoding.UTF8.GetBytes(text)).Reason.Should().Be(reason);
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("path")]
    [InlineData("sha256")]
    [InlineData("options")]
    [InlineData("enqueuedAt")]
    [InlineData("program")]
    [InlineData("version")]
    public void Every_field_is_asked_for(string field)
    {
        var json = JsonNode.Parse(WorkMessageJson.Write(Sample))!.AsObject();
        json.Remove(field);

        WorkMessageJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString())).Should().BeEquivalentTo(new { Reason = DeadReason.NotAMessage, Detail = field });
    }

    [Fact]
    public void A_field_twice_is_no_message() =>
        WorkMessageJson.Read("{\"version\":1,\"version\":1}"u8.ToArray()).Reason.Should().Be(DeadReason.NotAMessage);
}
