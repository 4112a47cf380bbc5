namespace ThaiNumerals.Tests;

public class ListLabelsTests
{
    [Theory]
    [InlineData("๑. จัดทำ", "๑", LabelKind.Number, "1", 3, ParseFlags.ThaiDigits)]
    [InlineData("๑) จัดทำ", "๑", LabelKind.Parenthesised, "1", 3, ParseFlags.ThaiDigits)]
    [InlineData("(๑) จัดทำ", "๑", LabelKind.Parenthesised, "1", 4, ParseFlags.ThaiDigits)]
    [InlineData("2.กำหนดหลักเกณฑ์", "2", LabelKind.Number, "2", 2, ParseFlags.None)]
    [InlineData("2.1 จัดทำ", "2.1", LabelKind.Dotted, "2,1", 4, ParseFlags.Ambiguous)]
    [InlineData("2.1) จัดทำ", "2.1", LabelKind.Parenthesised, "2,1", 5, ParseFlags.None)]
    [InlineData("9.1.2 จัดทำ", "9.1.2", LabelKind.Dotted, "9,1,2", 6, ParseFlags.None)]
    [InlineData("ก. ทั่วไป", "ก", LabelKind.Letter, "1", 3, ParseFlags.None)]
    [InlineData("ข) ทั่วไป", "ข", LabelKind.ParenthesisedLetter, "2", 3, ParseFlags.None)]
    [InlineData("(ง) ทั่วไป", "ง", LabelKind.ParenthesisedLetter, "4", 4, ParseFlags.None)]
    [InlineData("ต. ท่าวาสุกรี", "ต", LabelKind.Letter, "18", 3, ParseFlags.Ambiguous)]
    [InlineData("a) part", "a", LabelKind.ParenthesisedLetter, "1", 3, ParseFlags.None)]
    [InlineData("๑. รายงานผล", "๑", LabelKind.Number, "1", 3, ParseFlags.ThaiDigits)]
    [InlineData("๑. คะแนน", "๑", LabelKind.Number, "1", 3, ParseFlags.ThaiDigits)]
    [InlineData("2.1 รายงานผล", "2.1", LabelKind.Dotted, "2,1", 4, ParseFlags.Ambiguous)]
    [InlineData("2.1 - มีคู่มือ", "2.1", LabelKind.Dotted, "2,1", 4, ParseFlags.Ambiguous)]
    [InlineData("๑.", "๑", LabelKind.Number, "1", 2, ParseFlags.ThaiDigits | ParseFlags.Ambiguous)]
    public void A_label_is_read(string text, string label, LabelKind kind, string numbers, int content, ParseFlags flags)
    {
        ListLabels.TryReadStart(text, out var r).Should().BeTrue();
        r.Value.Text.Should().Be(label);
        r.Value.Kind.Should().Be(kind);
        string.Join(',', r.Value.Numbers).Should().Be(numbers);
        r.Value.ContentStart.Should().Be(content);
        r.Flags.Should().Be(flags);
    }

    [Theory]
    [InlineData("")]
    [InlineData("๙๙.๓๔")]
    [InlineData("2.5 ล้านบาท")]
    [InlineData("๘๕.๐๐ คะแนน")]
    [InlineData("0.19 จุด")]
    [InlineData("2.1 - 3.5")]
    [InlineData("2.1 ถึง 3.5")]
    [InlineData("2.5 คน")]
    [InlineData("2566. ")]
    [InlineData("1,234 คน")]
    [InlineData("1/2566")]
    [InlineData("10 โครงการ")]
    [InlineData("ต.ค. 65")]
    [InlineData("อ.เทิง")]
    [InlineData("(1 ต.ค. 65)")]
    [InlineData("1.....12")]
    [InlineData("กลุ่ม")]
    public void What_is_no_label_is_not_read(string text) => ListLabels.TryReadStart(text, out _).Should().BeFalse();

    [Fact]
    public void The_sequence_tells_a_label_from_a_decimal()
    {
        ListLabels.TryReadStart("2.2 จัดทำ", new LabelHint(true, [2, 1]), out var next).Should().BeTrue();
        next.Flags.Should().Be(ParseFlags.None);
        ListLabels.TryReadStart("2.1 จัดทำ", new LabelHint(true, [2]), out var child).Should().BeTrue();
        child.Flags.Should().Be(ParseFlags.None);
        ListLabels.TryReadStart("4.5 จัดทำ", new LabelHint(true, [2, 1]), out var stray).Should().BeTrue();
        stray.Flags.Should().Be(ParseFlags.Ambiguous);
    }

    [Fact]
    public void A_bare_number_is_a_label_only_in_sequence()
    {
        ListLabels.TryReadStart("3 จัดทำ", new LabelHint(true, [2]), out var r).Should().BeTrue();
        r.Flags.Should().Be(ParseFlags.Ambiguous);
        ListLabels.TryReadStart("5 จัดทำ", new LabelHint(true, [2]), out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("๑. จัดทำ ๒.กำหนด ๓) ติดตาม", "๑.|๒.|๓)")]
    [InlineData("1. ปี 2566 ได้ 99.34 คะแนน 2. ปี 2567", "1.|2.")]
    [InlineData("1. ก 1.1 ข 1.2) ค 2. ง", "1.|1.1|1.2)|2.")]
    [InlineData("1. ได้ 1.1 คะแนน 2. ง", "1.|2.")]
    [InlineData("(1) ก (2) ข", "(1)|(2)")]
    [InlineData("๑. ก ๒. ข ๑. ค ๒. ง", "๑.|๒.|๑.|๒.")]
    [InlineData("ได้ 85. และ 3. อื่น", "")]
    [InlineData("<p>๑. ก</p> <p>๒. ข", "๑.|๒.")]
    [InlineData("", "")]
    public void Labels_are_found_in_running_text_by_their_sequence(string text, string expected) =>
        string.Join('|', ListLabels.FindSequence(text).Select(l => l.Raw)).Should().Be(expected);

    [Theory]
    [InlineData(new[] { 2, 1 }, new[] { 2, 2 }, true)]
    [InlineData(new[] { 2 }, new[] { 2, 1 }, true)]
    [InlineData(new[] { 2, 3, 4 }, new[] { 3 }, true)]
    [InlineData(new[] { 2, 1 }, new[] { 2, 3 }, false)]
    [InlineData(new[] { 2, 1 }, new[] { 2, 1 }, false)]
    [InlineData(new[] { 2 }, new[] { 2, 1, 1 }, false)]
    public void Followers(int[] previous, int[] next, bool follows) =>
        new ListLabel("", LabelKind.Dotted, next, 0).Follows(previous).Should().Be(follows);
}
