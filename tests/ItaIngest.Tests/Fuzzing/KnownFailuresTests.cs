using ItaIngest.Fuzzing.Contract;

namespace ItaIngest.Tests.Fuzzing;

public sealed class KnownFailuresTests
{
    private static readonly KnownFailures Known = KnownFailures.Parse([KnownFailures.Header, "pdf/loop.pdf\tHang\tnot mended yet", "docx/odd.docx\tKeyNotFoundException\tnot mended yet"]);

    private static readonly Violation Missing = new(ViolationKind.Exception, "KeyNotFoundException in extract < Some.Method", "");

    [Fact]
    public void A_file_that_keeps_the_contract_is_right() => Known.Judge("pdf/good.pdf", null).Should().BeNull();

    [Fact]
    public void A_file_that_breaks_it_is_told() => Known.Judge("pdf/good.pdf", Missing).Should().Contain("breaks the contract");

    [Fact]
    public void An_expected_failure_is_passed()
    {
        Known.Judge("docx/odd.docx", Missing).Should().BeNull();
        Known.Judge("pdf/loop.pdf", new Violation(ViolationKind.Hang, "hang", "")).Should().BeNull();
    }

    [Fact]
    public void An_expected_failure_that_passes_is_an_error() => Known.Judge("docx/odd.docx", null).Should().Contain("take it out of the list");

    [Fact]
    public void Another_failure_than_the_expected_one_is_an_error() => Known.Judge("pdf/loop.pdf", Missing).Should().Contain("fails otherwise");

    [Theory]
    [InlineData("pdf/x.pdf\tHang")]
    [InlineData("pdf/x.pdf\tHang\t")]
    [InlineData("\tHang\twhy")]
    public void A_line_without_its_fields_is_refused(string line)
    {
        var parse = () => KnownFailures.Parse([KnownFailures.Header, line]);
        parse.Should().Throw<FormatException>();
    }
}
