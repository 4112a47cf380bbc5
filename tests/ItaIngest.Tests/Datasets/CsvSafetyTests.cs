using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Cli.Export;

namespace ItaIngest.Tests.Datasets;

public sealed class CsvSafetyTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("- จัดอบรม", "'- จัดอบรม")]
    [InlineData("'=1", "''=1")]
    [InlineData("'s", "'s")]
    [InlineData("", "")]
    [InlineData("97.50", "97.50")]
    public void What_would_run_as_a_formula_does_not(string text, string safe) => CsvTableWriter.Safe(text).Should().Be(safe);

    /// <summary>As datapackage.json says it: take one apostrophe away from what has any number of them before = + - @, a tab or a line break.</summary>
    [Fact]
    public void Every_text_can_be_had_back()
    {
        var texts = Gen.Elements("'", "=", "+", "-", "@", "\t", "\n", "\r", "ก", "1", " ").ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var safe = CsvTableWriter.Safe(text);
            if (safe.Length > 0) "=+-@\t\r\n".Should().NotContain(safe[..1]);
            var start = safe.TrimStart('\'');
            var back = safe.StartsWith('\'') && start.Length > 0 && "=+-@\t\r\n".Contains(start[0], StringComparison.Ordinal) ? safe[1..] : safe;
            back.Should().Be(text);
        }).QuickCheckThrowOnFailure();
    }
}
