using System.Globalization;
using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Objects;
using ItaIngest.Tests.Pdf.Filters;

namespace ItaIngest.Tests.Pdf.Objects;

public sealed class ObjectParserTests
{
    [Theory]
    [InlineData("<< /A 1 /B [R 3 0 R] /C 12 0 R >>", "{A:1,B:[@3],C:@12}", "a lone R is dropped")]
    [InlineData("[1 0 R 2 0 R 5]", "[@1,@2,5]", "references in arrays")]
    [InlineData("<< /A#42 (x\\)y) /N null /T true >>", "{AB:'x)y',T:true}", "null is no entry")]
    [InlineData("<< /A [1 2 >> ", "{A:[1,2]}", "a forgotten bracket")]
    [InlineData("<< /A 1 endobj", "{A:1}", "a dictionary that is not closed")]
    [InlineData("<< /A /B /C >>", "{A:/B}", "a key without a value")]
    [InlineData("<< 5 /A 1 >>", "{A:1}", "something that is no key")]
    [InlineData("<414>", "'A@'", "an odd number of digits")]
    [InlineData("endobj", "null", "nothing")]
    [InlineData("-1 0 R", "-1", "a negative number refers to nothing")]
    public void Objects_are_read(string text, string expected, string because) => Show(FakeStore.Parse(text)).Should().Be(expected, because);

    [Theory]
    [InlineData("[")]
    [InlineData("<</A ")]
    public void Deep_nesting_is_passed_by(string bracket)
    {
        var deep = string.Concat(Enumerable.Repeat(bracket, 200_000));
        var act = () => FakeStore.Parse(deep);
        act.Should().NotThrow();
    }

    [Fact]
    public void What_stands_behind_a_deep_object_is_still_read()
    {
        var deep = new string('[', 100) + new string(']', 100);
        Show(FakeStore.Parse($"<< /A {deep} /B 2 >>", new PdfLimits { Depth = 3 })).Should().Be("{A:[[null]],B:2}");
    }

    [Fact]
    public void Too_many_objects_are_left()
    {
        var many = "[" + string.Concat(Enumerable.Repeat("0 ", 5_000)) + "]";
        ((PdfArray)FakeStore.Parse(many, new PdfLimits { Objects = 100 })).Count.Should().BeLessThanOrEqualTo(100);
    }

    private static string Show(PdfObject value) => value switch
    {
        PdfNull => "null",
        PdfBoolean boolean => boolean.Value ? "true" : "false",
        PdfNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PdfName name => "/" + name.Value,
        PdfString text => $"'{Encoding.Latin1.GetString(text.Bytes)}'",
        PdfReference reference => $"@{reference.Number}",
        PdfArray array => $"[{string.Join(',', array.Items.Select(Show))}]",
        PdfDictionary dictionary => $"{{{string.Join(',', dictionary.Entries.Select(entry => $"{entry.Key}:{Show(entry.Value)}"))}}}",
        _ => value.GetType().Name,
    };
}
